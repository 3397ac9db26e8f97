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
 * <p>A subclass says what each kind of inline node adds; what it does not override is the plainest
 * reading. Walks without recursion, because a heading may nest as deeply as it likes.
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

  /** Adds a node's own text; answers whether to read the nodes in it. */
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
      default -> text.append(tag());
    }
    return true;
  }

  private void leave(Node node) {
    if (node.getFirstChild() != null && !(node instanceof Image)) {
      text.append(tag());
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

  /** Returns what a tag, comment or the like adds that is written as HTML. */
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
  String tag() {
    return "";
  }

  /** Returns what an image adds, apart from the words that describe it. */
  String imageTag() {
    return "";
  }

  /** Answers whether an image's describing words are read. */
  boolean readsAlt() {
    return false;
  }

  /** Answers whether a link's words are read. */
  boolean reads(Link link) {
    return true;
  }
}
