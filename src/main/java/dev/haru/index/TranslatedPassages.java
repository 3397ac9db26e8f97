package dev.haru.index;

import dev.haru.index.learn.LanguagePair;
import dev.haru.index.learn.LearnedGlossary;
import dev.haru.index.learn.Learner;
import dev.haru.index.learn.Passage;
import dev.haru.index.learn.PassagePair;
import dev.haru.index.learn.Translation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the passages of a course that translate each other, to learn words from.
 *
 * <p>Headings stand for headings. Sections that have as many paragraphs as their translations are
 * taken paragraph by paragraph, and paragraphs sentence by sentence: the shorter the passages, the
 * surer what stands for what. Not safe for use by several threads.
 */
final class TranslatedPassages {

  /** Of a course in many languages so many pairs of them are learned, those with most text. */
  private static final int MAX_PAIRS = 10;

  private final Map<LanguagePair, List<PassagePair>> pairs = new TreeMap<>();

  private final Map<String, String> spellings = new HashMap<>();

  /** By concept and by language; only those of the lesson that is being indexed. */
  private final Map<String, Map<String, SectionTerms>> sections = new TreeMap<>();

  /**
   * Returns what to write a section's terms into.
   *
   * @param concept what the section and its translations, and no others, have in common
   */
  SectionTerms section(String language, String concept) {
    SectionTerms terms = new SectionTerms(language, spellings);
    sections.computeIfAbsent(concept, name -> new TreeMap<>()).put(language, terms);
    return terms;
  }

  /** Pairs the sections so far, of which none to come is a translation. */
  void pair() {
    for (Map<String, SectionTerms> translations : sections.values()) {
      translations.forEach((left, leftTerms) ->
          translations.forEach((right, rightTerms) -> {
            if (left.compareTo(right) < 0) {
              pair(new LanguagePair(left, right), leftTerms, rightTerms);
            }
          }));
    }
    sections.clear();
  }

  private void pair(LanguagePair languages, SectionTerms left, SectionTerms right) {
    List<PassagePair> all = pairs.computeIfAbsent(languages, key -> new ArrayList<>());
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

  /** Returns all that was collected as one text, by which to tell whether it has changed. */
  String text() {
    return pairs.toString();
  }

  /** Learns from what was collected. */
  LearnedGlossary learn() {
    Map<LanguagePair, List<Translation>> learned = new HashMap<>();
    pairs.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .limit(MAX_PAIRS)
        .forEach(entry -> learned.put(entry.getKey(), Learner.learn(entry.getValue())));
    learned.values().removeIf(List::isEmpty);
    return LearnedGlossary.of(learned);
  }
}
