package dev.haru.course.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Removes what is written in a heading for the generator and not for readers: <code>{#id}</code>,
 * <code>{ #id .class key=value }</code>, <code>{: #id }</code>, <code>{/* id *&#47;}</code>, {@code
 * :id=care}, <code>{docsify-ignore}</code>, {@code [!toc]}.
 *
 * <p>All of them are removed for every generator, because a course that moved from one to another
 * keeps the marks of the first. Braces without attributes stay, such as the placeholder <code>
 * {name}</code>; so does what is escaped or in code.
 */
final class HeadingMarks {

  private static final String WORD = "[^\\s{}\"'=]++";
  private static final String VALUE = "(?:\"[^\"{}]*+\"|'[^'{}]*+'|[^\\s{}\"']++)";

  /** An id, a class or an attribute with a value, and the space around it. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s*+(?:[#.]" + WORD + "|" + WORD + "=" + VALUE + ")\\s*+");

  /** The maximum number of marks that are removed from one heading: more than anybody writes. */
  private static final int MOST = 4;

  /** A beginning that only an id or a list of attributes can have. */
  private static final Pattern START = Pattern.compile("#[^\\s#{}]|:\\s*+[#.\\w]");

  private static final String NO_TOC = "[!toc]";

  /** docsify's options and flags, which may stand anywhere. */
  private static final Pattern ANYWHERE =
      Pattern.compile("(?<!\\S):id=[\\w%-]++|\\{docsify-ignore(?:-all)?\\}");

  private static final String COMMENT = "{/*";

  /** An id at the end of a heading, or docsify's option. */
  private static final Pattern WRITTEN_ID =
      Pattern.compile(
          "\\{:?\\s*+(?:/\\*\\s*+)?#([^\\s{}*]++)[^{}]*+\\}\\s*+$|(?<!\\S):id=([\\w%-]++)");

  private HeadingMarks() {}

  /** Returns the id that a heading's source has, or "". */
  static String writtenId(String raw) {
    if (raw.indexOf('#') < 0 && raw.indexOf('=') < 0) {
      return "";
    }
    Matcher id = WRITTEN_ID.matcher(raw);
    if (!id.find()) {
      return "";
    }
    return id.group(1) != null ? id.group(1) : id.group(2);
  }

  static void removeFrom(Heading heading, MarkdownSource source) {
    removeAnywhere(heading);
    removeComment(heading, source);
    for (int i = 0; i < MOST; i++) {
      Text last = lastText(heading);
      String text = last == null ? null : withoutMark(last.getLiteral(), source.of(last, ""));
      if (last == null || text == null) {
        return;
      }
      cut(last, text);
    }
  }

  /** Sets a node's text, or removes the node if the text is blank. */
  static void cut(Text node, String text) {
    if (text.isBlank()) {
      node.unlink();
    } else {
      node.setLiteral(text);
    }
  }

  /** Returns a text without the mark that ends it, or null if none does. */
  private static @Nullable String withoutMark(String text, String raw) {
    String stripped = text.stripTrailing();
    if (stripped.endsWith(NO_TOC)) {
      return stripped.substring(0, stripped.length() - NO_TOC.length()).stripTrailing();
    }
    int open = stripped.lastIndexOf('{');
    if (open < 0
        || !stripped.endsWith("}")
        || isEscaped(raw.stripTrailing())
        || isValue(stripped, open)) {
      return null;
    }
    String inner = stripped.substring(open + 1, stripped.length() - 1);
    return START.matcher(inner).lookingAt() || isAttributes(inner)
        ? stripped.substring(0, open).stripTrailing()
        : null;
  }

  private static boolean isAttributes(String inner) {
    Matcher attribute = ATTRIBUTE.matcher(inner);
    while (attribute.lookingAt()) {
      attribute.region(attribute.end(), inner.length());
    }
    return attribute.regionStart() > 0 && attribute.regionStart() == inner.length();
  }

  private static boolean isEscaped(String raw) {
    int open = raw.lastIndexOf('{');
    return raw.endsWith("\\}") || open > 0 && raw.charAt(open - 1) == '\\';
  }

  /** Returns whether braces are those of <code>{{ value }}</code> or <code>${value}</code>. */
  private static boolean isValue(String text, int open) {
    return open > 0 && (text.charAt(open - 1) == '{' || text.charAt(open - 1) == '$');
  }

  private static void removeAnywhere(Heading heading) {
    for (Node node : leaves(heading)) {
      if (node instanceof Text text && ANYWHERE.matcher(text.getLiteral()).find()) {
        cut(text, ANYWHERE.matcher(text.getLiteral()).replaceAll(""));
      }
    }
  }

  /** Removes a comment of MDX, which CommonMark may take for emphasis. */
  private static void removeComment(Heading heading, MarkdownSource source) {
    String raw = source.inlines(heading).stripTrailing();
    int open = raw.lastIndexOf(COMMENT);
    if (open < 0 || !raw.endsWith("*/}") || raw.indexOf('}', open) < raw.length() - 1) {
      return;
    }
    int from = startOf(heading.getFirstChild()) + open;
    Node last = heading.getLastChild();
    while (last != null && startOf(last) > from) {
      last.unlink();
      last = heading.getLastChild();
    }
    int start = last instanceof Text text ? text.getLiteral().lastIndexOf("{/") : -1;
    if (start >= 0 && last instanceof Text text) {
      cut(text, text.getLiteral().substring(0, start).stripTrailing());
    }
  }

  private static int startOf(@Nullable Node node) {
    List<SourceSpan> spans = node == null ? List.of() : node.getSourceSpans();
    return spans.isEmpty() ? -1 : spans.getFirst().getInputIndex();
  }

  /** Returns the inline nodes that hold no others, in order; an image is one of them. */
  private static List<Node> leaves(Heading heading) {
    List<Node> leaves = new ArrayList<>();
    Node node = heading.getFirstChild();
    while (node != null) {
      Node child = node instanceof Image ? null : node.getFirstChild();
      if (child == null) {
        leaves.add(node);
        while (node != null && !node.equals(heading) && node.getNext() == null) {
          node = node.getParent();
        }
        child = node == null || node.equals(heading) ? null : node.getNext();
      }
      node = child;
    }
    return leaves;
  }

  /** Returns the last text of a heading, or null if it ends with something else that is read. */
  private static @Nullable Text lastText(Heading heading) {
    for (Node leaf : leaves(heading).reversed()) {
      if (leaf instanceof Text text && !text.getLiteral().isBlank()) {
        return text;
      }
      if (!(leaf instanceof Text) && !(leaf instanceof HtmlInline)) {
        return null;
      }
    }
    return null;
  }
}
