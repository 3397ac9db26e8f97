package dev.haru.course.site;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;

/**
 * MkDocs' anchors: the ASCII part of the heading's text.
 *
 * <p>The text is decomposed (é becomes e, Ａ becomes a) and everything that is not ASCII is dropped,
 * including Hangul; then everything but letters, digits, {@code _}, hyphens and spaces is dropped,
 * and hyphens and spaces are merged into one hyphen. An anchor given before, or an empty one, gets
 * {@code _1}, {@code _2}, … so that Korean headings become {@code _1}, {@code _2}. Source: {@code
 * slugify} and {@code unique} of Python-Markdown's extension toc (3.6 or newer) with its defaults,
 * which MkDocs keeps; the extension attr_list is not on. Two lines do not make a heading.
 */
final class MkDocsAnchors implements Anchors {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>@ ]*+(?: [^<>]*+)?+>");
  private static final Pattern NOT_WORD = Pattern.compile("[^a-zA-Z0-9_\\s-]+");
  private static final Pattern GAP = Pattern.compile("[\\s-]+");
  private static final Pattern NUMBERED = Pattern.compile("(.*)_([0-9]+)");

  private final Set<String> given = new HashSet<>();
  private final Map<String, String> last = new HashMap<>();
  private final InlineReader reader;

  MkDocsAnchors(MarkdownSource source) {
    this.reader = new Reader(source);
  }

  private static final class Reader extends InlineReader {

    Reader(MarkdownSource source) {
      super(source);
    }

    /** To Python-Markdown more is a tag than to CommonMark: {@code Map<String, Integer>}. */
    @Override
    String text(String literal, String raw) {
      return Entities.resolve(TAG.matcher(raw).replaceAll(""));
    }

    @Override
    String footnote(String label) {
      return label;
    }
  }

  @Override
  public String next(Heading heading) {
    for (Node node = heading.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        return "";
      }
    }
    return unique(slug(reader.read(heading)));
  }

  private static String slug(String text) {
    String spaced = text.replaceAll("[\\s\u001c-\u001f\u0085\\p{Z}]", " ");
    String plain = Normalizer.normalize(spaced, Normalizer.Form.NFKD);
    String words = NOT_WORD.matcher(plain).replaceAll("").strip().toLowerCase(Locale.ROOT);
    return GAP.matcher(words).replaceAll("-");
  }

  /** Returns the anchor or its first unused successor, continuing where the last search ended. */
  private String unique(String slug) {
    String id = last.getOrDefault(slug, slug);
    while (id.isEmpty() || given.contains(id)) {
      String after = successor(id);
      id = last.getOrDefault(after, after);
    }
    given.add(id);
    last.put(slug, id);
    return id;
  }

  private static String successor(String id) {
    Matcher numbered = NUMBERED.matcher(id);
    return numbered.matches()
        ? numbered.group(1) + "_" + new BigInteger(numbered.group(2)).add(BigInteger.ONE)
        : id + "_1";
  }
}
