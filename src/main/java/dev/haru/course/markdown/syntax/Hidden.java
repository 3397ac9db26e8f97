package dev.haru.course.markdown.syntax;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Inline syntax that readers do not see; its source is the text of its child. */
public final class Hidden extends CustomNode {

  /** Hides the source from a position to the scanner's current one. */
  static ParsedInline of(Scanner scanner, Position start) {
    Hidden hidden = new Hidden();
    hidden.appendChild(text(scanner.getSource(start, scanner.position())));
    return ParsedInline.of(hidden, scanner.position());
  }

  /** Returns source as text that is not parsed. */
  static Text text(SourceLines source) {
    Text text = new Text(source.getContent());
    text.setSourceSpans(source.getSourceSpans());
    return text;
  }
}
