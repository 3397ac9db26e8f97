package dev.haru.search.rank;

import dev.haru.language.LanguageNames;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In which language to show a section that has translations.
 *
 * @param language the canonical language
 * @param onlyIfMatching whether only a section that itself matches is preferred: a query in Latin
 *     letters may be in any of many languages, one in Han alone in Japanese, and what matches tells
 *     which
 */
public record LanguagePreference(String language, boolean onlyIfMatching) {

  /**
   * Returns what was asked for, or else the query's own language by its script.
   *
   * @param prefer the canonical language that was asked for, or null
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
   * Returns whether a section is to be shown before its translations.
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
