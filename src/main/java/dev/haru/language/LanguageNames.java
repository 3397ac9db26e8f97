package dev.haru.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names of languages as paths, settings and searches write them.
 *
 * <p>The canonical form is lower case with a hyphen: {@code ko}, {@code pt-br}, {@code zh-tw}.
 */
public final class LanguageNames {

  private LanguageNames() {}

  /** Returns the canonical form: {@code pt-br} for {@code pt_BR}. */
  public static String canonical(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the canonical language that a part of a path names, or null if it names none. */
  public static @Nullable String named(String part) {
    String name = canonical(part);
    if (name.length() == 2) {
      return Language.of(name) == null ? null : name;
    }
    boolean hasRegion = name.length() >= 5 && name.charAt(2) == '-' && name.length() <= 7;
    boolean known = hasRegion && Language.of(name.substring(0, 2)) != null;
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
