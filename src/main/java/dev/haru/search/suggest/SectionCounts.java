package dev.haru.search.suggest;

import dev.haru.hangul.Hangul;
import dev.haru.search.Filter;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.TranslationGroups;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the sections that have something, translations once, and tells their language. */
final class SectionCounts {

  private final SuggestionIndex index;
  private final TranslationGroups groups;
  private final Filter.@Nullable Language lang;

  /**
   * Creates a counter.
   *
   * @param lang the language whose sections count, or null for all
   */
  SectionCounts(SuggestionIndex index, TranslationGroups groups, @Nullable String lang) {
    this.index = index;
    this.groups = groups;
    this.lang = lang == null ? null : new Filter.Language(lang);
  }

  /** Returns the sections of any language that one of these clauses matches. */
  BitSet sections(Collection<Clause> places) throws IOException {
    BitSet sections = index.sections(places);
    for (int doc = sections.nextSetBit(0); doc >= 0; doc = sections.nextSetBit(doc + 1)) {
      if (groups.of(doc) < 0) {
        sections.clear(doc);
      }
    }
    return sections;
  }

  /** Returns how many sections that is in the counter's language, with their translations one. */
  int count(BitSet sections) {
    BitSet counted = new BitSet(groups.size());
    sections.stream()
        .filter(doc -> passes(groups.language(doc)))
        .forEach(doc -> counted.set(groups.of(doc)));
    return counted.cardinality();
  }

  private boolean passes(String other) {
    return lang == null || lang.passes(other);
  }

  /** Returns the language of a text: Korean by its letters, else that of most of its sections. */
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
