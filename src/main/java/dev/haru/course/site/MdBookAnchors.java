package dev.haru.course.site;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.jspecify.annotations.Nullable;

/**
 * mdBook's anchors: the id that the author gave, otherwise the letters and digits of the heading's
 * text.
 *
 * <p>An id is given in braces at the heading's end, {@code #id} or {@code id=…}; it is used as it
 * is and not remembered as given. Whatever else the braces hold is not part of the text. From the
 * text without tags and images, with dashes typeset, letters, digits, {@code _} and {@code -} are
 * kept in lower case; white space becomes hyphens. An anchor given before gets {@code -1}, {@code
 * -2}, … Source: {@code add_header_links}, {@code id_from_content} and {@code unique_id} of
 * mdbook-html 0.5; {@code parse_inside_attribute_block} of pulldown-cmark. mdBook 0.4 leaves
 * capital letters other than A–Z as they are.
 */
final class MdBookAnchors extends Anchors {

  private static final Pattern WORD = Pattern.compile("\\S++");

  private final UniqueIds ids = new UniqueIds();
  private final InlineReader reader;

  MdBookAnchors(MarkdownSource source) {
    super(source);
    this.reader =
        new Typeset(source) {
          @Override
          String footnote(String label) {
            return label;
          }
        };
  }

  @Override
  public String next(Heading heading) {
    Braces braces = source.isClosed(heading) ? null : Braces.endOf(heading, source);
    String id = braces == null ? null : id(braces);
    if (id != null) {
      return id;
    }
    String text = reader.read(heading);
    return ids.unique(slug(braces == null ? text : Braces.removeFrom(text)));
  }

  private static @Nullable String id(Braces braces) {
    Matcher words = WORD.matcher(braces.inner());
    while (words.find()) {
      String word = words.group();
      if (word.startsWith("#") && word.length() > 1) {
        return word.substring(1);
      }
      if (word.equals("id") || word.startsWith("id=")) {
        return word.substring(Math.min("id=".length(), word.length()));
      }
    }
    return null;
  }

  private static String slug(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    text.strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? '-' : c)
        .filter(c -> c == '-' || c == '_' || isAlphanumeric(c))
        .forEach(slug::appendCodePoint);
    return slug.toString();
  }

  private static boolean isAlphanumeric(int c) {
    return Character.isAlphabetic(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }
}
