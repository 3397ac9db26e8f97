package dev.haru.glossary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One or several sentences, as terms.
 *
 * @param runs runs of adjacent terms, two or three of which may be a phrase
 */
public record Passage(List<List<String>> runs) {

  /** Creates a passage with a copy of the list. */
  public Passage {
    runs = List.copyOf(runs);
  }

  /** Joins several passages into one. */
  public static Passage of(List<Passage> passages) {
    return new Passage(passages.stream().flatMap(passage -> passage.runs().stream()).toList());
  }

  /** Returns whether it has no terms. */
  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Returns the number of terms. */
  int size() {
    int size = 0;
    for (List<String> run : runs) {
      size += run.size();
    }
    return size;
  }

  /** Returns the distinct terms. */
  Set<String> terms() {
    Set<String> terms = new HashSet<>();
    runs.forEach(terms::addAll);
    return terms;
  }

  /** Returns the passage without some terms; each removed term ends a run. */
  Passage without(Set<String> terms) {
    List<List<String>> rest = new ArrayList<>();
    for (List<String> run : runs) {
      int start = 0;
      for (int end = 0; end <= run.size(); end++) {
        if (end == run.size() || terms.contains(run.get(end))) {
          if (end > start) {
            rest.add(run.subList(start, end));
          }
          start = end + 1;
        }
      }
    }
    return new Passage(rest);
  }
}
