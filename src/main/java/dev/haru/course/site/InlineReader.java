package dev.haru.course.site;

import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text that a generator makes a heading's anchor from.
 *
 * <p>A subclass says what each kind of inline node adds; the defaults read plain text. Walks
 * without recursion, because a heading may nest to any depth.
 */
class InlineReader {

  private final MarkdownSource source;
  private final StringBuilder text = new StringBuilder();

  InlineReader(MarkdownSource source) {
    this.source = source;
  }

  /** Reads a heading's inline nodes. */
  final String read(Heading heading) {
    text.setLength(0);
    Node node = heading.getFirstChild();
    while (node != null) {
      Node child = enter(node) ? node.getFirstChild() : null;
      node = child != null ? child : next(heading, node);
    }
    return text.toString();
  }

  private @Nullable Node next(Node root, Node from) {
    Node node = from;
    leave(node);
    while (node.getNext() == null) {
      node = node.getParent();
      if (node == null || node.equals(root)) {
        return null;
      }
      leave(node);
    }
    return node.getNext();
  }

  /** Adds a node's own text; returns whether to read the nodes in it. */
  private boolean enter(Node node) {
    switch (node) {
      case Text t -> text.append(text(t.getLiteral(), source.of(t, t.getLiteral())));
      case Code code -> text.append(code(code.getLiteral()));
      case HtmlInline html -> text.append(html(html.getLiteral()));
      case SoftLineBreak soft -> text.append('\n');
      case HardLineBreak hard -> text.append(hardBreak());
      case FootnoteReference footnote -> text.append(footnote(footnote.getLabel()));
      case Image image -> {
        text.append(imageTag());
        return readsAlt();
      }
      case Link link when !reads(link) -> {
        return false;
      }
      default -> text.append(tag(node));
    }
    return true;
  }

  private void leave(Node node) {
    if (node.getFirstChild() != null && !(node instanceof Image)) {
      text.append(tag(node));
    }
  }

  /** Returns what a text adds; {@code raw} is the Markdown that {@code literal} was parsed from. */
  String text(String literal, String raw) {
    return literal;
  }

  /** Returns what a code span adds. */
  String code(String literal) {
    return literal;
  }

  /** Returns what inline HTML such as a tag or a comment adds. */
  String html(String literal) {
    return "";
  }

  /** Returns what a forced line break adds. */
  String hardBreak() {
    return "\n";
  }

  /** Returns what a footnote's mark {@code [^label]} adds. */
  String footnote(String label) {
    return "";
  }

  /** Returns what the start and the end of an emphasis, a link or the like add. */
  String tag(Node node) {
    return "";
  }

  /** Returns what an image adds, apart from its alternative text. */
  String imageTag() {
    return "";
  }

  /** Returns whether an image's alternative text is read. */
  boolean readsAlt() {
    return false;
  }

  /** Returns whether a link's text is read. */
  boolean reads(Link link) {
    return true;
  }
}
