package dev.haru.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * The tokens of a text, analyzed stretch by stretch, each for its own field.
 *
 * <p>Positions are counted across all fields, so that a position alone tells where in the text a token is. There is a gap between stretches, so that no phrase matches across blocks.
 */
public final class AnalyzedText {

  /** The gap, wider than any slop that a query uses. */
  public static final int GAP = 10;

  private final String text;
  private final SortedMap<String, List<Token>> byField = new TreeMap<>();
  private final List<Token> all = new ArrayList<>();

  /** Each term once, because terms recur in a long text. */
  private final Map<String, String> terms = new HashMap<>();

  private int position = -1;

  /**
   * A token.
   *
   * @param position from 0; two tokens may share one
   * @param start the offset of its first char in the text
   * @param end the offset after its last char
   */
  public record Token(String term, int position, int start, int end) {}

  public AnalyzedText(String text) {
    this.text = text;
  }

  /**
   * Analyzes the next stretch of the text.
   *
   * @param start the offset of its first char
   * @param end the offset after its last char
   * @param consumer receives its tokens
   */
  public void add(int start, int end, String field, Analyzer analyzer, TokenConsumer consumer) {
    position += byField.isEmpty() ? 0 : GAP;
    List<Token> ofField = byField.computeIfAbsent(field, name -> new ArrayList<>());
    String stretch = text.substring(start, end);
    consumer.begin(stretch);
    try (TokenStream tokens = analyzer.tokenStream("", stretch)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = tokens.getAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute length = tokens.addAttribute(PositionLengthAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        position += increment.getPositionIncrement();
        Token token =
            new Token(
                terms.computeIfAbsent(term.toString(), each -> each),
                position,
                start + offset.startOffset(),
                start + offset.endOffset());
        ofField.add(token);
        all.add(token);
        consumer.add(
            text, start, token, increment.getPositionIncrement(), length.getPositionLength());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string does not fail", e);
    }
    consumer.end(text);
  }

  /** Returns the fields of the stretches so far, in their order. */
  public Set<String> fields() {
    return byField.keySet();
  }

  /** Returns the tokens of all fields in the order of the text. */
  public List<Token> all() {
    return all;
  }

  /** Returns the tokens of a field, to be indexed. */
  public TokenStream in(String field) {
    return new Stream(byField.getOrDefault(field, List.of()));
  }

  private static final class Stream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);

    private final List<Token> tokens;
    private Iterator<Token> remaining;
    private int position = -1;

    Stream(List<Token> tokens) {
      this.tokens = tokens;
      this.remaining = tokens.iterator();
    }

    @Override
    public void reset() {
      remaining = tokens.iterator();
      position = -1;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!remaining.hasNext()) {
        return false;
      }
      Token token = remaining.next();
      term.append(token.term());
      increment.setPositionIncrement(token.position() - position);
      position = token.position();
      return true;
    }
  }
}
