package dev.haru.search.query;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A classifier that tells words of a course's other languages from slips. Safe for use by several
 * threads.
 *
 * <p>A stemmer makes the terms of usual words of many a slip: French {@code kubernetties} has the
 * stem of {@code kubernetes}. Such a word is foreign only if what was probably meant has other
 * terms.
 */
final class ForeignWords {

  private static final Pattern REPETITION = Pattern.compile("(.)\\1+");

  private final GroupWords words;
  private final Function<String, @Nullable String> nearest;

  /**
   * Creates a classifier.
   *
   * @param nearest returns the Korean or English word of which another may be a misspelling, or
   *     null
   */
  ForeignWords(GroupWords words, Function<String, @Nullable String> nearest) {
    this.words = words;
    this.nearest = nearest;
  }

  /** Returns whether another language of the course has a word, or words that begin with it. */
  boolean has(String word) {
    List<String> having = words.others().stream().filter(group -> words.has(group, word)).toList();
    if (having.isEmpty()) {
      return words.others().stream().anyMatch(group -> words.begins(group, word));
    }
    String near = nearest.apply(word);
    return near == null
        || !repeatsLettersOf(word, near)
        || having.stream()
            .anyMatch(group -> !words.terms(group, word).equals(words.terms(group, near)));
  }

  /**
   * Returns whether a word differs from another only in repeated letters, as a typing error does
   * and an inflected form does not.
   */
  private static boolean repeatsLettersOf(String word, String near) {
    return word.length() > near.length()
        && withoutRepetitions(word).equals(withoutRepetitions(near));
  }

  private static String withoutRepetitions(String word) {
    return REPETITION.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("$1");
  }
}
