package dev.haru.course.markdown;

import dev.haru.course.site.IdentifiedHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.PostProcessor;

/**
 * Turns {@code <h1>} and {@code </h1>} in separate blocks of HTML, with a paragraph between them,
 * into a heading: a blank line after the tag makes the text Markdown.
 */
final class SplitHtmlHeadings implements PostProcessor {

  private static final Pattern OPEN =
      Pattern.compile("(?is)\\s*+<h([1-6])(\\s[^<>]*+)?>\\s*+(?:<br\\s*+/?+>\\s*+)*+");
  private static final Pattern ID = Pattern.compile("(?i)\\sid\\s*+=\\s*+[\"']?([^\"'\\s>]++)");
  private static final Pattern CLOSE = Pattern.compile("(?is)\\s*+</h[1-6]\\s*+>\\s*+");

  private final boolean counted;

  /**
   * Creates the processor.
   *
   * @param counted whether headings in HTML get anchors as those of Markdown do
   */
  SplitHtmlHeadings(boolean counted) {
    this.counted = counted;
  }

  @Override
  public Node process(Node document) {
    List<HtmlBlock> blocks = new ArrayList<>();
    NodeTraversal.below(
        document,
        node -> {
          if (node instanceof HtmlBlock block) {
            blocks.add(block);
          }
          return !(node instanceof Paragraph);
        },
        node -> {});
    for (HtmlBlock block : blocks) {
      if (block.getNext() instanceof Paragraph text
          && text.getNext() instanceof HtmlBlock end
          && CLOSE.matcher(end.getLiteral()).matches()) {
        Matcher open = OPEN.matcher(block.getLiteral());
        if (open.matches()) {
          join(block, text, open);
          end.unlink();
        }
      }
    }
    return document;
  }

  private void join(HtmlBlock block, Paragraph text, Matcher open) {
    int level = Integer.parseInt(open.group(1));
    Matcher id = ID.matcher(open.group(2) == null ? "" : open.group(2));
    String given = id.find() ? id.group(1) : "";
    Heading heading =
        counted && given.isEmpty() ? new Heading() : new IdentifiedHeading(level, given, counted);
    heading.setLevel(level);
    heading.setSourceSpans(block.getSourceSpans());
    Node child = text.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      heading.appendChild(child);
      child = next;
    }
    block.insertAfter(heading);
    block.unlink();
    text.unlink();
  }
}
