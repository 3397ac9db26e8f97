package dev.haru.search.suggest;

import dev.haru.hangul.Hangul;
import dev.haru.search.Filters;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.TranslationGroups;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** A counter of sections that counts translations once, and tells the language of texts. */
final class SectionCounts {

  private final SuggestionIndex index;
  private final TranslationGroups groups;
  private final Filters filters;

  /**
   * Creates a counter.
   *
   * @param filters the language whose sections count
   */
  SectionCounts(SuggestionIndex index, TranslationGroups groups, Filters filters) {
    this.index = index;
    this.groups = groups;
    this.filters = filters;
  }

  /** Returns the sections in any language that match at least one of these clauses. */
  BitSet sections(Collection<Clause> places) throws IOException {
    BitSet sections = index.sections(places);
    for (int doc = sections.nextSetBit(0); doc >= 0; doc = sections.nextSetBit(doc + 1)) {
      if (groups.of(doc) < 0) {
        sections.clear(doc);
      }
    }
    return sections;
  }

  /** Returns the number of sections in the counter's language, with translations counted once. */
  int count(BitSet sections) {
    BitSet counted = new BitSet(groups.size());
    sections.stream()
        .filter(doc -> passes(groups.language(doc)))
        .forEach(doc -> counted.set(groups.of(doc)));
    return counted.cardinality();
  }

  private boolean passes(String other) {
    return filters.passes(other, 0, 0);
  }

  /**
   * Returns the language of a text: Korean by its letters, otherwise that of most of its sections.
   */
  String language(String text, BitSet sections) {
    if (text.chars().anyMatch(c -> Hangul.isSyllable((char) c))) {
      return "ko";
    }
    Map<String, Integer> counts = new TreeMap<>();
    sections.stream()
        .mapToObj(groups::language)
        .filter(this::passes)
        .forEach(language -> counts.merge(language, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
