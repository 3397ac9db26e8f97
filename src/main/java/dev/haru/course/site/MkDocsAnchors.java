package dev.haru.course.site;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * MkDocs' anchors: the id that the author gave, otherwise the heading's text, usually its ASCII
 * part.
 *
 * <p>An id is given in braces at the heading's end, <code>{#id}</code> or <code>{: #id .class}
 * </code>, and used as it is; no other heading gets it, not even one before it. {@link MkDocsSlugs}
 * make the others of the text. An anchor given before, or an empty one, gets {@code _1}, {@code
 * _2}, … so that by default Korean headings become {@code _1}, {@code _2}. Source: {@code unique}
 * of Python-Markdown's extension toc (3.6 or newer), and {@code run} of the extension attr_list,
 * which Material for MkDocs turns on and courses with ids need. Two lines do not make a heading.
 */
final class MkDocsAnchors extends Anchors {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>@ ]*+(?: [^<>]*+)?+>");
  private static final Pattern SPACE = Pattern.compile("[\\s\u001c-\u001f\u0085\\p{Z}]");
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern NUMBERED = Pattern.compile("(.*)_([0-9]+)");

  /** An attribute and the space around it. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s*+(?:[^\"=}\\s]++=(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'}]++)|[^=}\\s]++)\\s*+");

  private final Set<String> given = new HashSet<>();
  private final Map<String, String> last = new HashMap<>();
  private final InlineReader reader;
  private final MkDocsSlugs slugs;
  private boolean collected;

  MkDocsAnchors(MarkdownSource source) {
    this(source, MkDocsSlugs.USUAL);
  }

  MkDocsAnchors(MarkdownSource source, MkDocsSlugs slugs) {
    super(source);
    this.slugs = slugs;
    this.reader = new Reader(source);
  }

  /** Returns a text with spaces for other white space, except that of entities such as nbsp. */
  private static String spaced(String text) {
    return SPACE.matcher(text).replaceAll(" ");
  }

  private static final class Reader extends InlineReader {

    Reader(MarkdownSource source) {
      super(source);
    }

    /** Python-Markdown takes more for a tag than CommonMark does: {@code Map<String, Integer>}. */
    @Override
    String text(String literal, String raw) {
      return Entities.resolve(spaced(TAG.matcher(raw).replaceAll("")));
    }

    @Override
    String code(String literal) {
      return spaced(literal);
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
    if (!collected) {
      collected = true;
      given.addAll(idsAround(heading));
    }
    Braces braces = attributes(heading);
    String id = braces == null ? null : id(braces);
    if (id != null) {
      return id;
    }
    String text = reader.read(heading);
    String bare = braces == null ? text : Braces.removeFrom(text);
    return unique(slugs.slug(SPACES.matcher(bare).replaceAll(" ").strip()));
  }

  /** Returns the ids given in the whole lesson, which must be known before the first heading's. */
  private List<String> idsAround(Heading heading) {
    Node root = heading;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    List<String> ids = new ArrayList<>();
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Paragraph paragraph) {} // holds no headings

          @Override
          public void visit(Heading any) {
            Braces braces = attributes(any);
            String id = braces == null ? null : id(braces);
            if (id != null) {
              ids.add(id);
            }
          }
        });
    return ids;
  }

  /** Returns the attributes, which are the first braces after a space and end the text. */
  private @Nullable Braces attributes(Heading heading) {
    String raw = source.inlines(heading).stripTrailing();
    if (!(heading.getLastChild() instanceof Text text)
        || !raw.endsWith("}")
        || raw.endsWith("\\}")
        || raw.endsWith("*/}")
        || text.getLiteral().indexOf('{') < 0) {
      return null;
    }
    int from = raw.length() - source.of(text, raw).stripTrailing().length();
    int open = raw.indexOf(" {", from) + 1;
    String inner = open < 1 ? "" : raw.substring(open + 1, raw.length() - 1);
    String list = inner.startsWith(":") ? inner.substring(1) : inner;
    Matcher attribute = ATTRIBUTE.matcher(list);
    while (attribute.lookingAt()) {
      attribute.region(attribute.end(), list.length());
    }
    boolean whole = attribute.regionStart() > 0 && attribute.regionStart() == list.length();
    return whole ? new Braces(list, raw.substring(0, open)) : null;
  }

  private static @Nullable String id(Braces braces) {
    String id = null;
    Matcher attribute = ATTRIBUTE.matcher(braces.inner());
    while (attribute.find()) {
      String word = attribute.group().strip();
      if (word.startsWith("#")) {
        id = word.substring(1);
      } else if (word.startsWith("id=")) {
        id = word.substring("id=".length()).replaceAll("^[\"']|[\"']$", "");
      }
    }
    return id == null ? null : Entities.resolve(id);
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
