package dev.haru.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The function words of the languages in which a query may be written: {@code for} is one in an
 * English query, whatever it is in Portuguese. Immutable.
 */
public final class QueryFunctionWords {

  private final Set<String> analyzerGroups = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  /**
   * Creates the function words of a query.
   *
   * @param written the languages in which it may be written, as lessons name them; English if none
   *     of them tells
   */
  public QueryFunctionWords(List<String> written) {
    for (String each : written) {
      Language language = Language.of(each);
      if (language != null && language != Language.ENGLISH && !language.commonWords().isEmpty()) {
        analyzerGroups.add(language.analyzerGroup());
        words.addAll(List.of(language.commonWords().split(" ", -1)));
      }
    }
    if (words.isEmpty()) {
      words.addAll(FunctionWords.ENGLISH);
    }
  }

  /** Returns whether a group is of one of the languages, so that its analyzer drops these words. */
  public boolean areDroppedIn(String analyzerGroup) {
    return analyzerGroups.contains(analyzerGroup);
  }

  /** Returns the words, in any case, that are not function words, or all if there are no others. */
  public List<String> contentOf(List<String> query) {
    List<String> content =
        query.stream().filter(word -> !words.contains(word.toLowerCase(Locale.ROOT))).toList();
    return content.isEmpty() ? query : content;
  }
}
