package dev.haru.course.site;

import dev.haru.text.Percent;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How MkDocs makes a heading's anchor of its text: the settings {@code slugify} and {@code
 * separator} of Python-Markdown's extension toc.
 *
 * <p>The functions known are those of Python-Markdown itself and of PyMdown Extensions, which keep
 * Hangul. Source: {@code slugify} in {@code markdown/extensions/toc.py} of Python-Markdown 3.10,
 * {@code _uslugify} in {@code slugs.py} of PyMdown Extensions 11.
 *
 * @param kind the function
 * @param letters what becomes of capital letters; only the function of PyMdown Extensions has a
 *     choice
 * @param form the form in which that function normalizes the text
 * @param encoded whether it percent-encodes the anchor
 * @param separator what stands between words
 */
public record MkDocsSlugs(
    Kind kind, Letters letters, Normalizer.Form form, boolean encoded, String separator) {

  /** A function that makes anchors. */
  public enum Kind {
    /** Python-Markdown's {@code slugify}: ASCII only. */
    ASCII,
    /** Python-Markdown's {@code slugify_unicode}. */
    UNICODE,
    /** PyMdown Extensions' {@code slugify}. */
    PYMDOWN
  }

  /** What becomes of capital letters. */
  public enum Letters {
    /** They are kept. */
    NONE,
    /** They become small. */
    LOWER,
    /** A–Z become small. */
    LOWER_ASCII,
    /** Case is folded: {@code ß} becomes {@code ss}. */
    FOLD
  }

  /** MkDocs' own. */
  public static final MkDocsSlugs USUAL =
      new MkDocsSlugs(Kind.ASCII, Letters.LOWER, Normalizer.Form.NFKD, false, "-");

  /** A longer separator is a mistake. */
  private static final int MAX_SEPARATOR = 10;

  private static final Pattern NOT_ASCII_WORD = Pattern.compile("[^a-zA-Z0-9_\\s-]+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}_\\s\\p{Z}-]+");
  private static final Pattern NOT_WORD_OR_SPACE = Pattern.compile("[^\\p{L}\\p{N}_ -]+");
  private static final Pattern TAG = Pattern.compile("<[^>]*+>");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");

  /** Creates slugs; a separator that is too long is not used. */
  public MkDocsSlugs {
    separator = separator.length() > MAX_SEPARATOR ? "-" : separator;
  }

  /** Returns the slugs with another separator. */
  public MkDocsSlugs separatedBy(String other) {
    return new MkDocsSlugs(kind, letters, form, encoded, other);
  }

  /**
   * Returns the anchor of a heading's text, which need not be unique and may be empty.
   *
   * @param text the text without markup, whose white space is single spaces
   */
  String slug(String text) {
    return switch (kind) {
      case ASCII -> {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        yield joined(NOT_ASCII_WORD.matcher(plain).replaceAll(""));
      }
      case UNICODE -> joined(NOT_WORD.matcher(text).replaceAll(""));
      case PYMDOWN -> {
        String plain = TAG.matcher(Normalizer.normalize(text, form)).replaceAll("").strip();
        String words = NOT_WORD_OR_SPACE.matcher(cased(plain)).replaceAll("");
        String slug = words.replace(" ", separator);
        yield encoded ? Percent.encode(slug) : slug;
      }
    };
  }

  /** Returns words in small letters, with one separator for each run of separators and spaces. */
  private String joined(String words) {
    StringBuilder slug = new StringBuilder(words.length());
    boolean between = false;
    for (char c : words.strip().toLowerCase(Locale.ROOT).toCharArray()) {
      boolean gap =
          Character.isWhitespace(c) || Character.isSpaceChar(c) || separator.indexOf(c) >= 0;
      if (gap && !between) {
        slug.append(separator);
      } else if (!gap) {
        slug.append(c);
      }
      between = gap;
    }
    return slug.toString();
  }

  private String cased(String text) {
    return switch (letters) {
      case NONE -> text;
      case LOWER -> text.toLowerCase(Locale.ROOT);
      case LOWER_ASCII ->
          CAPITALS.matcher(text).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
      case FOLD -> text.codePoints().mapToObj(MkDocsSlugs::folded).collect(Collectors.joining());
    };
  }

  /** Returns a character in its folded case, in which the dotless i stays what it is. */
  private static String folded(int character) {
    String one = Character.toString(character);
    return character == 'ı' ? one : one.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
