package dev.haru.language;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** What the platform knows about languages and countries; elsewhere than on Java it has its own. */
final class LocaleData {

  private LocaleData() {}

  /** Returns whether a country has a code of two capital letters. */
  static boolean isCountry(String code) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
  }

  /** Returns the name of a language in another; empty if there is none. */
  static String nameOfLanguage(String reader, String language) {
    try {
      return locale(language).getDisplayName(locale(reader));
    } catch (IllformedLocaleException e) {
      return "";
    }
  }

  private static Locale locale(String tag) {
    return new Locale.Builder().setLanguageTag(tag).build();
  }
}
