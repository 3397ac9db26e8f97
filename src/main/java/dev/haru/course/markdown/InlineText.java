package dev.haru.course.markdown;

import dev.haru.course.files.LessonText;
import dev.haru.course.markdown.syntax.Hidden;
import dev.haru.course.model.BlockRole;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The text of a leaf block's inline nodes, as a reader sees it.
 *
 * <p>Walks without recursion, because a lesson may nest to any depth.
 */
final class InlineText {

  /** A block with at least this share of its letters in links is a list of links, not prose. */
  private static final double LINK_SHARE = 0.6;

  private final StringBuilder text = new StringBuilder();
  private final List<String> alts = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final List<String> urls = new ArrayList<>();
  private int inLinks;
  private int openLinks;
  private int openImages;
  private int depth;
  private int deepest;
  private int firstLineEnd = -1;
  private final StringBuilder alt = new StringBuilder();

  /** Reads the inline nodes below a leaf block. */
  static InlineText of(Node leaf) {
    InlineText inline = new InlineText();
    NodeTraversal.below(leaf, inline::enter, inline::leave);
    return inline;
  }

  /** Reads a node; returns whether the nodes in it are text. */
  private boolean enter(Node node) {
    deepest = Math.max(deepest, ++depth);
    switch (node) {
      case Text t -> append(t.getLiteral());
      case Code c -> {
        append(c.getLiteral());
        codes.add(c.getLiteral());
      }
      case SoftLineBreak s -> appendLineEnd(" ");
      case HardLineBreak h -> appendLineEnd("\n");
      case HtmlInline html -> appendHtml(HtmlText.of(html.getLiteral()));
      case Link link -> {
        openLinks++;
        urls.add(LessonText.tidy(link.getDestination()));
      }
      case Image image -> {
        openImages++;
        urls.add(LessonText.tidy(image.getDestination()));
      }
      case Hidden hidden -> {
        return false;
      }
      default -> {}
    }
    return true;
  }

  private void leave(Node node) {
    depth--;
    if (node instanceof Link) {
      openLinks--;
    } else if (node instanceof Image) {
      openImages--;
      if (openImages == 0) {
        addAlt(alt.toString());
        alt.setLength(0);
      }
    }
  }

  private void appendLineEnd(String end) {
    firstLineEnd = firstLineEnd < 0 ? text.length() : firstLineEnd;
    append(end);
  }

  private void append(String literal) {
    if (openImages > 0) {
      alt.append(literal);
      return;
    }
    text.append(literal);
    if (openLinks > 0) {
      inLinks += literal.length();
    }
  }

  private void appendHtml(HtmlText html) {
    append(html.lineBreak() ? "\n" : "");
    html.alts().forEach(this::addAlt);
    urls.addAll(html.urls());
  }

  private void addAlt(String words) {
    String tidy = LessonText.tidy(words);
    if (!tidy.isEmpty()) {
      alts.add(tidy);
    }
  }

  /** Returns the tidy text; it has line breaks only where the author forced them. */
  String text() {
    return LessonText.tidy(text.toString());
  }

  /** Returns the first line as it stands in the file, or all of it if there is only one. */
  String firstLine() {
    return firstLineEnd < 0 ? text() : LessonText.tidy(text.substring(0, firstLineEnd));
  }

  /** Returns the text after the first line, or nothing if there is only one. */
  String laterLines() {
    return firstLineEnd < 0 ? "" : LessonText.tidy(text.substring(firstLineEnd));
  }

  /** Returns the text on one line. */
  String line() {
    return text().replaceAll("\\s+", " ");
  }

  /** Returns the spans of code. */
  List<String> codes() {
    return codes;
  }

  List<String> alts() {
    return alts;
  }

  List<String> urls() {
    return urls;
  }

  /** Returns the depth of the deepest node, 1 for those right below the leaf block. */
  int depth() {
    return deepest;
  }

  BlockRole role() {
    return inLinks > 0 && inLinks >= LINK_SHARE * text().length()
        ? BlockRole.LINK
        : BlockRole.PROSE;
  }
}
