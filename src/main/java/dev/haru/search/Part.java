package dev.haru.search;

import java.util.List;

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

  /** Returns the single terms among its alternatives. */
  List<Alternative> singles() {
    return alternatives.stream().filter(Alternative::isSingle).toList();
  }
}
