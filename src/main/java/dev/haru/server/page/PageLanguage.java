package dev.haru.server.page;

import dev.haru.language.LanguageNames;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language of the page. */
enum PageLanguage {
  EN("en"),
  KO("ko");

  private final String tag;

  PageLanguage(String tag) {
    this.tag = tag;
  }

  String tag() {
    return tag;
  }

  /**
   * Returns the language that a browser's Accept-Language header prefers; English if it names
   * neither.
   */
  static PageLanguage of(@Nullable String header) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(String.valueOf(header));
      return "ko".equals(Locale.lookupTag(ranges, List.of("en", "ko"))) ? KO : EN;
    } catch (IllegalArgumentException e) {
      return EN;
    }
  }

  /** Returns the name of a language in this language. */
  String nameOf(String language) {
    return LanguageNames.nameIn(locale().getLanguage(), language);
  }

  Locale locale() {
    return this == KO ? Locale.KOREAN : Locale.ENGLISH;
  }
}
