package dev.haru.search.rank;

import dev.haru.language.LanguageNames;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The language in which to show a section that has translations.
 *
 * @param language the canonical language
 * @param onlyIfMatching whether to prefer only sections that match by themselves: a query in Latin
 *     letters can be in many languages, and one in Han characters alone can be Japanese; the
 *     matching section then decides the language
 */
public record LanguagePreference(String language, boolean onlyIfMatching) {

  /**
   * Returns the requested preference, or otherwise the query's own language by its script.
   *
   * @param prefer the requested canonical language, or null
   * @param query the query as it was read
   */
  public static LanguagePreference of(@Nullable String prefer, String query) {
    if (prefer != null) {
      return new LanguagePreference(prefer, false);
    }
    Set<UnicodeScript> scripts =
        query.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet());
    if (scripts.contains(UnicodeScript.HANGUL)) {
      return new LanguagePreference("ko", false);
    }
    if (scripts.contains(UnicodeScript.HIRAGANA) || scripts.contains(UnicodeScript.KATAKANA)) {
      return new LanguagePreference("ja", false);
    }
    return scripts.contains(UnicodeScript.HAN)
        ? new LanguagePreference("zh", true)
        : new LanguagePreference("en", true);
  }

  /**
   * Returns whether to show a section in preference to its translations.
   *
   * @param sectionLanguage its canonical language
   * @param score its own score
   */
  boolean takes(String sectionLanguage, float score) {
    boolean same =
        language.equals(sectionLanguage) || language.equals(LanguageNames.base(sectionLanguage));
    return same && (score > 0 || !onlyIfMatching);
  }
}
