package dev.haru.search;

import java.util.List;
import java.util.StringJoiner;

/**
 * A word or a compound of the query, with the ways in which lessons may say it.
 *
 * @param typed how it was typed
 * @param alternatives the ways, what was typed first
 */
record Part(String typed, List<Alternative> alternatives) {

  Part {
    alternatives = List.copyOf(alternatives);
  }

  /** Returns its alternatives in words: {@code 도커: also docker (by haru's dictionary, 80 %)}. */
  String reading() {
    StringJoiner others = new StringJoiner(", ", typed + ": also ", "");
    alternatives.stream().skip(1).forEach(alternative -> others.add(alternative.reading()));
    return others.toString();
  }

  /** Returns it with the first of its alternatives alone. */
  Part first() {
    return new Part(typed, alternatives.subList(0, 1));
  }

  /** Returns the single terms among its alternatives. */
  List<Alternative> singles() {
    return alternatives.stream().filter(Alternative::isSingle).toList();
  }
}
