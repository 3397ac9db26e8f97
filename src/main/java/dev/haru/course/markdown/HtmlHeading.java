package dev.haru.course.markdown;

import dev.haru.course.site.IdentifiedHeading;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Turns a heading in a block of HTML into a heading of Markdown. */
final class HtmlHeading {

  private HtmlHeading() {}

  /**
   * Returns the heading.
   *
   * @param text the text of the piece; if it is blank, the text of its images is used
   * @param counted whether it gets an anchor as one of Markdown does
   */
  static Heading of(HtmlPieces.Piece piece, HtmlText text, HtmlBlock block, boolean counted) {
    Heading heading =
        counted && piece.id().isEmpty()
            ? new Heading()
            : new IdentifiedHeading(piece.level(), piece.id(), counted);
    heading.setLevel(piece.level());
    String words = text.text().isEmpty() ? String.join(" ", text.alts()) : text.text();
    heading.appendChild(new Text(words));
    heading.setSourceSpans(spans(block, piece.line()));
    return heading;
  }

  private static List<SourceSpan> spans(HtmlBlock block, int line) {
    List<SourceSpan> spans = block.getSourceSpans();
    if (spans.isEmpty()) {
      return List.of();
    }
    int wanted = spans.getFirst().getLineIndex() + line;
    int at = Math.min(line, spans.size() - 1); // blank lines have no spans
    while (at > 0 && spans.get(at).getLineIndex() > wanted) {
      at--;
    }
    return List.of(spans.get(at));
  }
}
