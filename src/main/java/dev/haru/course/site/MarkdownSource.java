package dev.haru.course.site;

import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

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
    return spans.isEmpty() ? unknown : between(start(spans), end(spans));
  }

  /** Returns what the text of a heading was parsed from. */
  String inlines(Heading heading) {
    Node first = heading.getFirstChild();
    Node last = heading.getLastChild();
    if (first == null || last == null) {
      return "";
    }
    List<SourceSpan> from = first.getSourceSpans();
    List<SourceSpan> to = last.getSourceSpans();
    if (from.isEmpty() || to.isEmpty()) {
      return last instanceof Text only ? only.getLiteral() : "";
    }
    return between(start(from), end(to));
  }

  /** Returns whether hashes close the heading after its text. */
  boolean isClosed(Heading heading) {
    String raw = of(heading, "");
    return raw.stripLeading().startsWith("#") && raw.stripTrailing().endsWith("#");
  }

  /** Returns the offset of the line at which a heading starts, or 0 if that is unknown. */
  int startOf(Heading heading) {
    List<SourceSpan> spans = heading.getSourceSpans();
    return spans.isEmpty() ? 0 : text.lastIndexOf('\n', start(spans) - 1) + 1;
  }

  /** Returns the offset of the line below a heading; the text's length if there is none. */
  int endOf(Heading heading) {
    List<SourceSpan> spans = heading.getSourceSpans();
    return spans.isEmpty() ? text.length() : after(end(spans));
  }

  /** Returns the line that starts at an offset, without its end. */
  String line(int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end).stripTrailing();
  }

  /** Returns the offset of the line after the one that holds an offset. */
  int after(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  /** Returns the offset of the line before the one that starts at an offset greater than 0. */
  int before(int start) {
    return text.lastIndexOf('\n', start - 2) + 1;
  }

  private String between(int start, int end) {
    return text.substring(start, end).replace('\0', '\uFFFD');
  }

  private static int start(List<SourceSpan> spans) {
    return spans.getFirst().getInputIndex();
  }

  private static int end(List<SourceSpan> spans) {
    return spans.getLast().getInputIndex() + spans.getLast().getLength();
  }
}
