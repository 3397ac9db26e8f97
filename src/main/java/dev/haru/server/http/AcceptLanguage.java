package dev.haru.server.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that a reader prefers, by the browser's Accept-Language header (RFC 9110). */
public final class AcceptLanguage {

  /** The most languages that count; people read few. */
  private static final int MAX_LANGUAGES = 10;

  private AcceptLanguage() {}

  /**
   * Returns the languages as the browser names them, the best first; none if the header is absent
   * or malformed.
   */
  public static List<String> of(@Nullable String header) {
    if (header == null) {
      return List.of();
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .map(Locale.LanguageRange::getRange)
          .limit(MAX_LANGUAGES)
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
