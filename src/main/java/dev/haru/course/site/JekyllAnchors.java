package dev.haru.course.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.jspecify.annotations.Nullable;

/**
 * Jekyll's anchors: the id that the author gave, otherwise the letters and digits of the heading's
 * text.
 *
 * <p>An id ends the heading as <code>{#id}</code> after a space, or stands in a list of attributes
 * on the line below it, <code>{: .class #id}</code>, or above it if no other block is there. It is
 * used as it is and not remembered as given. The text has neither tags nor images; in lower case
 * its letters, marks, decimal digits, connectors such as {@code _} and hyphens are kept, except for
 * those that are typeset as dashes; each space becomes a hyphen. A second heading with the same
 * slug gets {@code -1}, even if another heading has that anchor. Two lines do not make a heading.
 * Source: {@code generate_gfm_header_id} of kramdown-parser-gfm 1.1; {@code header.rb} and {@code
 * extensions.rb} of kramdown 2.
 */
final class JekyllAnchors extends Anchors {

  private static final Pattern ID =
      Pattern.compile("#([:A-Za-z_\\x{c0}-\\x{effff}][:\\w\\x{b7}\\x{c0}-\\x{effff}.-]*+)");
  private static final Pattern ATTRIBUTES = Pattern.compile(" {0,3}\\{:(?![:/])([^}]++)\\}");
  private static final Pattern GIVEN =
      Pattern.compile("(?:^|\\s)[^\\s#\"']*+#([A-Za-z][\\w:-]*+)|(?:^|\\s)id=[\"']([^\"']++)[\"']");

  private final Map<String, Integer> counts = new HashMap<>();
  private final InlineReader reader;

  JekyllAnchors(MarkdownSource source) {
    super(source);
    this.reader = new Reader(source);
  }

  private static final class Reader extends InlineReader {

    private static final Pattern DASHES = Pattern.compile("\\\\-|---?");

    Reader(MarkdownSource source) {
      super(source);
    }

    /**
     * Among escapes only that of a hyphen matters, which prevents a dash: anchors have no other
     * punctuation that it changes.
     */
    @Override
    String text(String literal, String raw) {
      String typeset =
          DASHES.matcher(raw).replaceAll(found -> found.group().startsWith("\\") ? "-" : "");
      return Entities.resolve(typeset);
    }
  }

  @Override
  public String next(Heading heading) {
    if (heading.getFirstChild() == null) {
      return "";
    }
    for (Node node = heading.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        return "";
      }
    }
    String listed = listedId(heading);
    String id = listed != null ? listed : idAtEnd(heading);
    if (id != null) {
      return id;
    }
    String slug = slug(reader.read(heading));
    int count = counts.merge(slug, 0, (before, zero) -> before + 1);
    return count == 0 ? slug : slug + "-" + count;
  }

  private @Nullable String idAtEnd(Heading heading) {
    Braces braces = source.isClosed(heading) ? null : Braces.endOf(heading, source);
    if (braces == null || !braces.before().endsWith(" ") && !braces.before().endsWith("\t")) {
      return null;
    }
    Matcher id = ID.matcher(braces.inner());
    return id.matches() ? id.group(1) : null;
  }

  /** Returns the id in the attributes on the lines below a heading or above it, or null. */
  private @Nullable String listedId(Heading heading) {
    String id = null;
    Matcher list = ATTRIBUTES.matcher("");
    for (int at = source.endOf(heading);
        at < source.text().length() && list.reset(source.line(at)).matches();
        at = source.after(at)) {
      id = id == null ? idIn(list.group(1)) : id;
    }
    int above = source.startOf(heading);
    boolean blank = above > 0 && source.line(source.before(above)).isBlank();
    while (id == null && above > 0 && !blank) {
      above = source.before(above);
      blank = above == 0 || source.line(source.before(above)).isBlank();
      if (!list.reset(source.line(above)).matches()) {
        return null;
      }
      id = blank ? idIn(list.group(1)) : null;
    }
    return id;
  }

  private static @Nullable String idIn(String attributes) {
    Matcher given = GIVEN.matcher(attributes);
    if (!given.find()) {
      return null;
    }
    return given.group(1) != null ? given.group(1) : given.group(2);
  }

  private static String slug(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\t' || GithubSlugger.stays(c))
        .map(c -> c == ' ' || c == '\t' ? '-' : c)
        // Letter by letter, so that a final sigma is lowercased like any other.
        .forEach(c -> slug.append(Character.toString(c).toLowerCase(Locale.ROOT)));
    return slug.toString();
  }
}
