package dev.haru.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pairs the passages of sections with those of their translations, to learn from.
 *
 * <p>Headings are paired with headings. Sections with as many paragraphs as their translations are
 * paired paragraph by paragraph, and paragraphs with as many sentences sentence by sentence: the
 * shorter the passages, the more certain the translations of their terms. Not safe for use by
 * several threads.
 */
public final class PairedPassages {

  private final SortedMap<LanguagePair, List<PassagePair>> pairs = new TreeMap<>();

  /** Adds the editions of a section: each language is paired with every other. */
  void add(SortedMap<String, SectionPassages> translations) {
    translations.forEach((left, leftSays) ->
        translations.forEach((right, rightSays) -> {
          if (left.compareTo(right) < 0) {
            List<PassagePair> all =
                pairs.computeIfAbsent(new LanguagePair(left, right), key -> new ArrayList<>());
            addTexts(all, leftSays.heading(), rightSays.heading());
            addTexts(all, leftSays.paragraphs(), rightSays.paragraphs());
          }
        }));
  }

  /** Returns the pairs by language pair, in the order in which their sections were added. */
  public Map<LanguagePair, List<PassagePair>> pairs() {
    return pairs;
  }

  private static void addTexts(
      List<PassagePair> all, List<List<Passage>> left, List<List<Passage>> right) {
    if (left.size() == right.size()) {
      for (int i = 0; i < left.size(); i++) {
        addSentences(all, left.get(i), right.get(i));
      }
    } else {
      addSentences(all, List.of(whole(left)), List.of(whole(right)));
    }
  }

  private static void addSentences(List<PassagePair> all, List<Passage> left, List<Passage> right) {
    if (left.size() == right.size()) {
      for (int i = 0; i < left.size(); i++) {
        add(all, left.get(i), right.get(i));
      }
    } else {
      add(all, Passage.of(left), Passage.of(right));
    }
  }

  private static Passage whole(List<List<Passage>> texts) {
    return Passage.of(texts.stream().flatMap(List::stream).toList());
  }

  private static void add(List<PassagePair> all, Passage left, Passage right) {
    if (!left.isEmpty() && !right.isEmpty()) {
      all.add(new PassagePair(left, right));
    }
  }
}
