package dev.haru.course.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The functions that make MkDocs' anchors of texts, which {@code slugify} of the extension toc
 * names. Sites in languages other than English set one that keeps their letters.
 */
public enum MkDocsSlugs {

  /** Python-Markdown's default: only what is ASCII is kept. */
  ASCII,

  /** Python-Markdown's {@code slugify_unicode}: letters of all languages, in lower case. */
  UNICODE,

  /** pymdownx's {@code slugify} as it is without options: case is kept, and so is every space. */
  CASED,

  /** pymdownx's {@code slugify} with {@code case: lower}, and its older functions. */
  LOWER;

  private static final Pattern SPACES = Pattern.compile("[\\s\u001c-\u001f\u0085\\p{Z}]+");
  private static final Pattern NOT_ASCII_WORD = Pattern.compile("[^a-zA-Z0-9_\\s-]+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}_ -]+");
  private static final Pattern GAP = Pattern.compile("[\\s-]+");

  /** Returns the slug of a text without tags and entities. */
  String of(String text) {
    String spaced = SPACES.matcher(text).replaceAll(" ").strip();
    return switch (this) {
      case ASCII -> {
        String plain = Normalizer.normalize(spaced, Normalizer.Form.NFKD);
        yield merged(lower(NOT_ASCII_WORD.matcher(plain).replaceAll("").strip()));
      }
      case UNICODE -> merged(lower(NOT_WORD.matcher(spaced).replaceAll("").strip()));
      case CASED -> words(spaced);
      case LOWER -> words(lower(spaced));
    };
  }

  private static String words(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return NOT_WORD.matcher(composed).replaceAll("").replace(' ', '-');
  }

  private static String merged(String text) {
    return GAP.matcher(text).replaceAll("-");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
