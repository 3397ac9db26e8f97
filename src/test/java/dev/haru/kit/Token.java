package dev.haru.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.Analyzers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Everything that an analyzer says about a word; terms within a word are marked as in an index. */
public record Token(String term, int start, int end, int increment, int length) {

  /** Returns an analyzer's tokens for a text. */
  public static List<Token> of(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("field", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(
                Analyzers.isInner(type.type())
                    ? AnalyzedText.inner(term.toString())
                    : term.toString(),
                offset.startOffset(),
                offset.endOffset(),
                increment.getPositionIncrement(),
                length.getPositionLength()));
      }
      stream.end();
      assertThat(offset.endOffset())
          .as("where %s says that '%s' ends", analyzer, text)
          .isBetween(tokens.isEmpty() ? 0 : tokens.getLast().end(), text.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /** Returns the terms alone. */
  public static List<String> terms(Analyzer analyzer, String text) {
    return of(analyzer, text).stream().map(Token::term).toList();
  }

  /**
   * Returns {@code term start-end}, with {@code +increment} and {@code *length} if they are not 1.
   */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %d-%d", term, start, end)
        + (increment == 1 ? "" : "+" + increment)
        + (length == 1 ? "" : "*" + length);
  }
}
