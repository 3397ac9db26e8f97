package dev.haru.search.query;

import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.hangul.Hangul;
import dev.haru.hangul.Particles;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names of a query's words and compounds in the everyday dictionary, as far as the course has
 * them. Safe for use by several threads.
 *
 * <p>A word is looked up as it was typed, because the analyzer drops what the dictionary needs: 비공개
 * (private) becomes 공개 (public). If it is not listed like that, its terms are looked up, and a verb
 * as a noun: 바꾸려면 as 바꾸기.
 */
final class EverydayNames {

  /** The most words of the query that an entry may span. */
  private static final int MAX_COMPOUND = 4;

  /** The ending that makes a noun of a verb; the dictionary lists verbs with it. */
  private static final String NOMINAL = "기";

  private final Synonyms dictionary;
  private final Predicate<String> isInCourse;
  private final float related;

  /**
   * Creates a look-up.
   *
   * @param dictionary the everyday dictionary
   * @param isInCourse tells whether the course has a name
   * @param related the share of another name in the typed word's own language
   */
  EverydayNames(Synonyms dictionary, Predicate<String> isInCourse, float related) {
    this.dictionary = dictionary;
    this.isInCourse = isInCourse;
    this.related = related;
  }

  /**
   * The names of some words of a query.
   *
   * @param typed the words as they were typed
   * @param end the index of the first word after them
   * @param names the names that the course has, with the share of each, from above 0 to 1
   * @param isWhole whether the dictionary lists more than what the analyzer kept of the words
   */
  record Match(String typed, int end, Map<String, Float> names, boolean isWhole) {

    /** Returns whether they were typed with spaces, as words that also mean something alone. */
    boolean isSpaced() {
      return typed.indexOf(' ') >= 0;
    }
  }

  /** Returns the names of a word that the course has, with the share of each; possibly none. */
  Map<String, Float> of(String word) {
    return inCourse(dictionary.of(word), isInCourse.test(word));
  }

  /** Returns the longest compound that begins with a word and has names, or null. */
  @Nullable Match compound(String text, List<QueryAnalyzer.Word> words, int at) {
    for (int length = Math.min(MAX_COMPOUND, words.size() - at); length > 1; length--) {
      Match match = match(text, words, at, length);
      if (!match.names().isEmpty()) {
        return match;
      }
    }
    return null;
  }

  /** Returns the names of a word of the query. */
  Match word(String text, List<QueryAnalyzer.Word> words, int at) {
    return match(text, words, at, 1);
  }

  private Match match(String text, List<QueryAnalyzer.Word> words, int at, int length) {
    List<QueryAnalyzer.Word> span = words.subList(at, at + length);
    String kept = text.substring(span.get(0).start(), span.get(length - 1).end());
    for (String key : keys(text, words, at, length)) {
      List<String> names = dictionary.of(key);
      if (!names.isEmpty()) { // what is listed as typed is not looked up in parts
        boolean isInLessons = span.stream().allMatch(word -> isInCourse.test(word.typed()));
        boolean isWhole = key.length() > kept.length();
        return new Match(kept, at + length, inCourse(names, isInLessons), isWhole);
      }
    }
    return new Match(kept, at + length, Map.of(), false);
  }

  private Map<String, Float> inCourse(List<String> names, boolean isTypedInCourse) {
    Map<String, Float> inCourse = new LinkedHashMap<>();
    names.stream().filter(isInCourse).forEach(name -> inCourse.put(name, 1f));
    if (!isTypedInCourse) {
      names.stream()
          .flatMap(name -> dictionary.of(name).stream())
          .filter(isInCourse)
          .forEach(other -> inCourse.putIfAbsent(other, related));
    }
    return inCourse;
  }

  /** Returns the forms in which the dictionary may list some words, the surest first. */
  private static Set<String> keys(String text, List<QueryAnalyzer.Word> words, int at, int length) {
    List<QueryAnalyzer.Word> span = words.subList(at, at + length);
    Set<String> keys = new LinkedHashSet<>(typed(text, words, at, length));
    String joined = span.stream().map(QueryAnalyzer.Word::typed).collect(Collectors.joining());
    String terms =
        span.stream().flatMap(word -> word.parts().stream()).collect(Collectors.joining());
    keys.add(joined);
    keys.add(terms);
    int end = span.get(length - 1).end();
    if (end < text.length() && Hangul.isSyllable(text.charAt(end))) {
      keys.add(joined + NOMINAL);
      keys.add(terms + NOMINAL);
    }
    return keys;
  }

  /**
   * Returns the text of some words with and without the particle or ending after them, and with the
   * unspaced and dropped words around them; none if it would cut another word apart.
   */
  private static List<String> typed(
      String text, List<QueryAnalyzer.Word> words, int at, int length) {
    int previous = at == 0 ? 0 : words.get(at - 1).end();
    int first = words.get(at).start();
    QueryAnalyzer.Word last = words.get(at + length - 1);
    int next = at + length == words.size() ? text.length() : words.get(at + length).start();
    List<String> typed = new ArrayList<>();
    for (int from = previous; from <= first; from++) {
      if (isBoundary(text, from)) {
        for (int to = next; to >= last.end(); to--) {
          if (isBoundary(text, to) || next > last.end()) {
            typed.addAll(
                Particles.stems(text.substring(from, to).strip().toLowerCase(Locale.ROOT)));
          }
        }
      }
    }
    return typed;
  }

  private static boolean isBoundary(String text, int at) {
    return at == 0 || at == text.length() || text.charAt(at) == ' ' || text.charAt(at - 1) == ' ';
  }
}
