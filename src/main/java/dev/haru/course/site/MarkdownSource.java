package dev.haru.course.site;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown that a lesson was parsed from, as far as it is known.
 *
 * <p>Some generators make anchors from a heading's source or its HTML, where {@code &copy;} is four
 * letters and not one sign. A parsed node holds the sign only.
 *
 * @param text the very text given to the parser, or null when it is not known
 */
record MarkdownSource(@Nullable String text) {

  static final MarkdownSource UNKNOWN = new MarkdownSource(null);

  /** Returns what the node was parsed from, or null where that is not known. */
  @Nullable String of(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (text == null || spans.isEmpty()) {
      return null;
    }
    SourceSpan last = spans.getLast();
    int end = last.getInputIndex() + last.getLength();
    return end > text.length() ? null : text.substring(spans.getFirst().getInputIndex(), end);
  }
}
