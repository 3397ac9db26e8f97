package dev.haru.language;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of languages as paths, settings and searches write them.
 *
 * <p>The canonical form is lower case with hyphens: {@code ko}, {@code pt-br}, {@code zh-hant}.
 */
public final class LanguageNames {

  private static final Pattern WELL_FORMED = Pattern.compile("[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}");

  /** A language of two letters, perhaps with a script and a region. */
  private static final Pattern TAG =
      Pattern.compile("([a-z]{2})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?");

  /** The scripts that names of languages need, in ISO 15924. */
  private static final Set<String> SCRIPTS = Set.of("arab", "cyrl", "deva", "hans", "hant", "latn");

  private LanguageNames() {}

  /** Returns the canonical form: {@code pt-br} for {@code pt_BR}. */
  public static String canonical(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the canonical language that a part of a path names, or null if it names none. Scripts
   * and regions must exist, because {@code it-ops} is a directory's name.
   */
  public static @Nullable String named(String part) {
    String name = canonical(part);
    String base = baseOfTag(name);
    return base == null || Language.of(base) == null ? null : name;
  }

  /**
   * Returns the language of two letters in a canonical name, perhaps with a script and a region
   * that exist, or null if the name is made otherwise.
   */
  static @Nullable String baseOfTag(String name) {
    Matcher tag = TAG.matcher(name);
    if (!tag.matches()) {
      return null;
    }
    String script = tag.group(2);
    return (script == null || SCRIPTS.contains(script)) && isRegion(tag.group(3))
        ? tag.group(1)
        : null;
  }

  private static boolean isRegion(@Nullable String region) {
    return region == null
        || Character.isDigit(region.charAt(0))
        || LocaleData.isCountry(region.toUpperCase(Locale.ROOT));
  }

  /**
   * Returns whether a name has the form of a language: two or three letters, perhaps a script or
   * region.
   */
  public static boolean wellFormed(String name) {
    return WELL_FORMED.matcher(canonical(name)).matches();
  }

  /**
   * Returns the canonical language with a name, in English, in Korean or in the language itself, or
   * null: {@code ko} for Korean and 한국어.
   */
  public static @Nullable String byName(String name) {
    String sought = comparable(name);
    // The names for each reader's language are loaded when they are first needed.
    List<UnaryOperator<String>> readers = List.of(own -> "en", own -> "ko", own -> own);
    for (UnaryOperator<String> reader : readers) {
      for (Language each : Language.values()) {
        if (comparable(nameIn(reader.apply(each.code()), each.code())).equals(sought)) {
          return each.code();
        }
      }
    }
    return null;
  }

  /** Returns the name of a language for readers of another, or its tag if it has none. */
  public static String nameIn(String reader, String language) {
    String name = LocaleData.nameOfLanguage(reader, language);
    return name.isEmpty() ? language : name;
  }

  /** Returns a name without case, accents and spaces. */
  private static String comparable(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[\\p{Mn}\\s]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Returns the English name with the code to type: {@code Korean (ko)}. */
  public static String nameAndCode(String language) {
    String name = nameIn("en", language);
    if (name.equals(language)) {
      return "“" + language + "”";
    }
    return name.endsWith(")")
        ? name.substring(0, name.length() - 1) + ", " + language + ")"
        : name + " (" + language + ")";
  }

  /** Returns the language without script and region: {@code pt} for {@code pt-br}. */
  public static String base(String language) {
    int hyphen = language.indexOf('-');
    return hyphen < 0 ? language : language.substring(0, hyphen);
  }

  /** Returns whether a canonical language is another one or a regional form of it. */
  public static boolean includes(String language, String other) {
    return other.startsWith(language)
        && (other.length() == language.length() || other.charAt(language.length()) == '-');
  }

  /**
   * Returns which of some languages a requested one means: those that it {@linkplain #includes
   * includes} (RFC 4647, basic filtering), otherwise the same language without the region (lookup),
   * otherwise the same language in another region. Traditional and simplified Chinese are different
   * languages here, because they are written differently.
   *
   * @param requested a canonical language
   * @param languages canonical languages
   * @return those that are meant, in the given order; none if the language is not among them
   */
  public static List<String> meant(String requested, Collection<String> languages) {
    List<String> included = languages.stream().filter(each -> includes(requested, each)).toList();
    if (!included.isEmpty()) {
      return included;
    }
    List<String> same = languages.stream().filter(each -> isSame(requested, each)).toList();
    List<String> wider = same.stream().filter(each -> includes(each, requested)).toList();
    return wider.isEmpty() ? same : wider;
  }

  private static boolean isSame(String left, String right) {
    Language known = Language.of(left);
    return known == null ? base(left).equals(base(right)) : known == Language.of(right);
  }
}
