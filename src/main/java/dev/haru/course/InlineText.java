package dev.haru.course;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteReference;
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
 * <p>Walks without recursion, because a lesson may nest as deeply as it likes.
 */
final class InlineText {

  /** A block with at least this share of its letters in links is a list of links, not prose. */
  private static final double LINK_SHARE = 0.6;

  private final StringBuilder text = new StringBuilder();
  private final List<String> alts = new ArrayList<>();
  private final List<String> urls = new ArrayList<>();
  private int inLinks;
  private int openLinks;
  private int openImages;
  private final StringBuilder alt = new StringBuilder();

  /** Reads the inline nodes below a leaf block. */
  static InlineText of(Node leaf) {
    InlineText inline = new InlineText();
    NodeWalk.below(
        leaf,
        node -> {
          inline.enter(node);
          return true;
        },
        inline::leave);
    return inline;
  }

  private void enter(Node node) {
    switch (node) {
      case Text t -> append(t.getLiteral());
      case Code c -> append(c.getLiteral());
      case SoftLineBreak s -> append(" ");
      case HardLineBreak h -> append("\n");
      case HtmlInline html -> appendHtml(HtmlText.of(html.getLiteral()));
      case Link link -> {
        openLinks++;
        urls.add(link.getDestination());
      }
      case Image image -> {
        openImages++;
        urls.add(image.getDestination());
      }
      case FootnoteReference footnote -> {}
      default -> {}
    }
  }

  private void leave(Node node) {
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
    if (!words.isBlank()) {
      alts.add(words.strip());
    }
  }

  /** Returns the text without white space at its ends; lines only where the author forced them. */
  String text() {
    return text.toString().strip();
  }

  /** Returns the text on one line. */
  String line() {
    return text().replaceAll("\\s+", " ");
  }

  List<String> alts() {
    return alts;
  }

  List<String> urls() {
    return urls;
  }

  Role role() {
    return inLinks > 0 && inLinks >= LINK_SHARE * text().length() ? Role.LINK : Role.PROSE;
  }
}
