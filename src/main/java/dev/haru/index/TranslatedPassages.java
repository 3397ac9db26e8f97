package dev.haru.index;

import dev.haru.index.learn.LanguagePair;
import dev.haru.index.learn.Passage;
import dev.haru.index.learn.PassagePair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the passages of a lesson's editions that translate each other, to learn words from.
 *
 * <p>Headings stand for headings. Sections that have as many paragraphs as their translations are
 * taken paragraph by paragraph, and paragraphs sentence by sentence: the shorter the passages, the
 * surer what stands for what. Not safe for use by several threads.
 */
final class TranslatedPassages {

  /** By concept and by language. */
  private final Map<String, Map<String, SectionTerms>> sections = new TreeMap<>();

  /**
   * Returns what to write a section's terms into.
   *
   * @param concept what the section and its translations, and no others, have in common
   */
  SectionTerms section(String language, String concept) {
    SectionTerms terms = new SectionTerms(language);
    sections.computeIfAbsent(concept, name -> new TreeMap<>()).put(language, terms);
    return terms;
  }

  /** Returns the passages of each two languages. */
  Map<LanguagePair, List<PassagePair>> pairs() {
    Map<LanguagePair, List<PassagePair>> pairs = new TreeMap<>();
    for (Map<String, SectionTerms> translations : sections.values()) {
      translations.forEach((left, leftTerms) ->
          translations.forEach((right, rightTerms) -> {
            if (left.compareTo(right) < 0) {
              LanguagePair languages = new LanguagePair(left, right);
              addSections(
                  pairs.computeIfAbsent(languages, key -> new ArrayList<>()),
                  leftTerms,
                  rightTerms);
            }
          }));
    }
    pairs.values().removeIf(List::isEmpty);
    return pairs;
  }

  private static void addSections(List<PassagePair> all, SectionTerms left, SectionTerms right) {
    addTexts(all, left.heading().texts(), right.heading().texts());
    addTexts(all, left.paragraphs().texts(), right.paragraphs().texts());
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
