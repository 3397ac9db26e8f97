package dev.haru.course.markdown;

import dev.haru.course.markdown.syntax.Marker;
import dev.haru.course.mdx.MdxText;
import dev.haru.course.site.IdentifiedHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Gives headings the ids that stand beside them: attributes in the line after, a label of MyST in
 * the line before, an HTML anchor before it; and those that are elements in MDX their own.
 */
final class HeadingIds implements PostProcessor {

  private static final Pattern ANCHOR =
      Pattern.compile(
          "(?i)<a\\s[^>]*?\\b(?:id|name)\\s*+=\\s*+(?:\"([^\"\\s]++)\"|'([^'\\s]++)'|([^\"'\\s>]++))[^>]*+>");

  private final boolean readsLines;
  private final boolean countsHtml;

  /**
   * Creates a processor.
   *
   * @param readsLines whether lines of attributes and labels give ids; not if the generator is
   *     known, because its {@link dev.haru.course.site.Anchors} read them
   * @param countsHtml whether headings in HTML get anchors as those of Markdown do
   */
  HeadingIds(boolean readsLines, boolean countsHtml) {
    this.readsLines = readsLines;
    this.countsHtml = countsHtml;
  }

  @Override
  public Node process(Node document) {
    List<Heading> headings = new ArrayList<>();
    NodeTraversal.below(
        document,
        node -> {
          if (node instanceof Heading heading) {
            headings.add(heading);
            return false;
          }
          return !(node instanceof Paragraph);
        },
        node -> {});
    for (Heading heading : headings) {
      String own = takeOwnId(heading);
      if (own != null && !(countsHtml && own.isEmpty())) {
        replace(heading, new IdentifiedHeading(heading.getLevel(), own, countsHtml));
        continue;
      }
      String id = id(heading);
      if (!id.isEmpty()) {
        replace(heading, new IdentifiedHeading(heading.getLevel(), id, true));
      }
    }
    return document;
  }

  /** Removes the id of a heading that is an element in MDX; returns null for any other. */
  private static @Nullable String takeOwnId(Heading heading) {
    String last = heading.getLastChild() instanceof Text text ? text.getLiteral() : "";
    int start = last.lastIndexOf(MdxText.OWN_ID);
    if (start < 0 || !last.endsWith("}")) {
      return null;
    }
    ((Text) heading.getLastChild()).setLiteral(last.substring(0, start));
    return last.substring(start + MdxText.OWN_ID.length(), last.length() - 1);
  }

  private String id(Heading heading) {
    if (!readsLines) {
      return idAbove(heading);
    }
    if (heading.getNext() instanceof Marker after && !after.namesNext() && !after.id().isEmpty()) {
      return after.id();
    }
    if (heading.getPrevious() instanceof Marker before && before.namesNext()) {
      return before.id();
    }
    return idAbove(heading);
  }

  private static String idAbove(Heading heading) {
    if (heading.getLastChild() instanceof Text last && last.getLiteral().endsWith("}")) {
      return ""; // it has attributes of its own
    }
    return anchorBefore(heading.getPrevious());
  }

  private static String anchorBefore(@Nullable Node before) {
    if (before instanceof HtmlBlock html) {
      String literal = html.getLiteral();
      return literal.length() < 300 && HtmlText.of(literal).text().isEmpty() ? anchor(literal) : "";
    }
    String id = "";
    if (before instanceof Paragraph) {
      for (Node node = before.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof HtmlInline html) {
          String found = anchor(html.getLiteral());
          id = found.isEmpty() ? id : found;
        } else if (!(node instanceof SoftLineBreak)) {
          return "";
        }
      }
    }
    return id;
  }

  private static String anchor(String html) {
    Matcher anchor = ANCHOR.matcher(html);
    if (!anchor.find()) {
      return "";
    }
    String id = anchor.group(1) != null ? anchor.group(1) : anchor.group(2);
    return id != null ? id : anchor.group(3);
  }

  private static void replace(Heading old, Heading heading) {
    heading.setSourceSpans(old.getSourceSpans());
    Node child = old.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      heading.appendChild(child);
      child = next;
    }
    old.insertAfter(heading);
    old.unlink();
  }
}
