package dev.haru.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The function words of the language in which a query is written: {@code for} is one in an English
 * query, whatever it is in Portuguese.
 *
 * <p>A query is too short for {@link LanguageGuess}. A query in Latin letters is English unless at
 * least {@value #EVIDENCE} of its words are common in another language and fewer of them in
 * English.
 */
public final class QueryFunctionWords {

  private static final int EVIDENCE = 2;

  /** The languages but English that have common words, with these. */
  private static final Map<Language, Set<String>> OTHERS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      if (language != Language.ENGLISH && !language.commonWords().isEmpty()) {
        OTHERS.put(language, Set.of(language.commonWords().split(" ", -1)));
      }
    }
  }

  private final String analyzerGroup;
  private final Set<String> words;

  private QueryFunctionWords(String analyzerGroup, Set<String> words) {
    this.analyzerGroup = analyzerGroup;
    this.words = words;
  }

  /**
   * Returns the function words of the language of a query.
   *
   * @param query its words in lower case
   */
  public static QueryFunctionWords of(List<String> query) {
    long most = Math.max(EVIDENCE, count(query, FunctionWords.ENGLISH) + 1);
    Language best = Language.ENGLISH;
    for (Map.Entry<Language, Set<String>> other : OTHERS.entrySet()) {
      long count = count(query, other.getValue());
      if (count >= most) {
        most = count + 1;
        best = other.getKey();
      }
    }
    return new QueryFunctionWords(
        best.analyzerGroup(), OTHERS.getOrDefault(best, FunctionWords.ENGLISH));
  }

  private static long count(List<String> query, Set<String> words) {
    return query.stream().filter(words::contains).count();
  }

  /** Returns the analyzer group of the language, whose analyzer drops its function words. */
  public String analyzerGroup() {
    return analyzerGroup;
  }

  /** Returns the words, in any case, that are not function words, or all if there are no others. */
  public List<String> contentOf(List<String> query) {
    List<String> content =
        query.stream().filter(word -> !words.contains(word.toLowerCase(Locale.ROOT))).toList();
    return content.isEmpty() ? query : content;
  }
}
