package dev.haru.language;

import java.util.Set;

/**
 * Words that form a question or a sentence but do not say what it is about: they neither match nor
 * count unless the query has no others.
 *
 * <p>They are terms as {@code CourseAnalyzer} makes them. Nori's analysis already drops Korean
 * particles, endings, pronouns, adverbs and auxiliary verbs.
 */
public final class FunctionWords {

  static final Set<String> ENGLISH = Set.of(Language.ENGLISH.functionWords().split(" "));

  static final Set<String> KOREAN = Set.of(Language.KOREAN.functionWords().split(" "));

  private FunctionWords() {}

  /** Returns whether a term is a function word. */
  public static boolean contains(String term) {
    return ENGLISH.contains(term) || KOREAN.contains(term);
  }
}
