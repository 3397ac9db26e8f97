package dev.haru.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of several stretches of one text, one after the other, with the offsets of the whole
 * text and a gap in the positions between stretches, so that no phrase reaches across blocks.
 */
final class SpanTokens extends TokenStream {

  /** Wider than any slop that a query uses. */
  static final int GAP = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final Analyzer analyzer;
  private final SectionText text;
  private final List<SectionText.Span> spans;
  private final @Nullable Words words;
  private final @Nullable SectionSuggestions suggestions;
  private final @Nullable Sentences sentences;

  private int next;
  private @Nullable Stretch current;

  /** The tokens of one stretch, being read. */
  private record Stretch(
      TokenStream tokens,
      int start,
      CharTermAttribute term,
      OffsetAttribute offset,
      PositionIncrementAttribute increment,
      PositionLengthAttribute length) {}

  /**
   * Creates a stream.
   *
   * @param words takes in every token, or null
   * @param suggestions takes in every token too, or null
   * @param sentences takes in every token too, each stretch as a text of its own, or null
   */
  SpanTokens(
      Analyzer analyzer,
      SectionText text,
      List<SectionText.Span> spans,
      @Nullable Words words,
      @Nullable SectionSuggestions suggestions,
      @Nullable Sentences sentences) {
    this.words = words;
    this.suggestions = suggestions;
    this.sentences = sentences;
    this.analyzer = analyzer;
    this.text = text;
    this.spans = spans;
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    int gap = 0;
    while (current == null || !current.tokens().incrementToken()) {
      closeStretch();
      if (next == spans.size()) {
        return false;
      }
      gap = next == 0 ? 0 : GAP;
      current = open(spans.get(next++));
    }
    term.copyBuffer(current.term().buffer(), 0, current.term().length());
    offset.setOffset(
        current.start() + current.offset().startOffset(),
        current.start() + current.offset().endOffset());
    if (words != null) {
      words.add(text.text(), offset.startOffset(), offset.endOffset(), term.toString());
    }
    if (suggestions != null) {
      suggestions.add(text.text(), offset.startOffset(), offset.endOffset(), term.toString());
    }
    if (sentences != null) {
      sentences.add(
          term.toString(),
          current.offset().startOffset(),
          current.offset().endOffset(),
          current.increment().getPositionIncrement(),
          current.length().getPositionLength());
    }
    increment.setPositionIncrement(gap + current.increment().getPositionIncrement());
    return true;
  }

  private Stretch open(SectionText.Span span) throws IOException {
    TokenStream tokens = analyzer.tokenStream("", text.of(span));
    tokens.reset();
    if (sentences != null) {
      sentences.begin(text.of(span));
    }
    return new Stretch(
        tokens,
        span.start(),
        tokens.getAttribute(CharTermAttribute.class),
        tokens.getAttribute(OffsetAttribute.class),
        tokens.getAttribute(PositionIncrementAttribute.class),
        tokens.addAttribute(PositionLengthAttribute.class));
  }

  private void closeStretch() throws IOException {
    if (current != null) {
      if (words != null) {
        words.finishCompound();
      }
      if (suggestions != null) {
        suggestions.finish(text.text());
      }
      if (sentences != null) {
        sentences.end();
      }
      current.tokens().end();
      current.tokens().close();
      current = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeStretch();
    super.close();
  }
}
