package dev.haru.course.site;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * The Markdown that a lesson was parsed from.
 *
 * <p>Some generators derive anchors from a heading's source or its HTML, where {@code &copy;} is
 * six characters. A parsed node holds only the character that they stand for.
 *
 * @param text the exact text that was given to the parser
 */
record MarkdownSource(String text) {

  /** Returns what the node was parsed from, or {@code unknown} for a node without source spans. */
  String of(Node node, String unknown) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return unknown;
    }
    SourceSpan last = spans.getLast();
    int end = last.getInputIndex() + last.getLength();
    return text.substring(spans.getFirst().getInputIndex(), end).replace('\0', '\uFFFD');
  }
}
