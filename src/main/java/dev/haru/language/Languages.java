package dev.haru.language;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of languages as paths and settings write them.
 *
 * <p>The canonical form is lower case with a hyphen: {@code ko}, {@code pt-br}, {@code zh-tw}.
 */
public final class Languages {

  /**
   * The languages that a directory's name is taken for without being asked. Not every ISO 639 code:
   * a directory {@code is}, {@code so} or {@code my} is more often a word than a language.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu",
          "id", "it", "ja", "ko", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sv", "th", "tr", "uk",
          "vi", "zh");

  private Languages() {}

  /** Returns the canonical form of a language's name, whatever its case and separator. */
  public static String canonical(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the canonical language that a part of a path names, or null when it names none. */
  public static @Nullable String named(String part) {
    String name = canonical(part);
    if (KNOWN.contains(name)) {
      return name;
    }
    boolean hasRegion = name.length() >= 5 && name.charAt(2) == '-' && name.length() <= 7;
    boolean known = hasRegion && KNOWN.contains(name.substring(0, 2));
    return known && name.chars().skip(3).allMatch(c -> c >= 'a' && c <= 'z') ? name : null;
  }

  /** Returns whether a name has the form of a language: two or three letters, perhaps a region. */
  public static boolean wellFormed(String name) {
    return canonical(name).matches("[a-z]{2,3}(-[a-z0-9]{2,8})?");
  }

  /** Returns the language without its region: {@code pt} for {@code pt-br}. */
  public static String base(String language) {
    int hyphen = language.indexOf('-');
    return hyphen < 0 ? language : language.substring(0, hyphen);
  }
}
