package dev.haru.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Reads the tokens that analyzers make of texts. */
public final class TokenReader {

  private TokenReader() {}

  /**
   * Returns the tokens that an analyzer makes of a text, in order; none is stemmed further. Marks
   * are left out, unless there is nothing else.
   */
  public static List<TechnicalTokenizer.Term> read(Analyzer analyzer, String text) {
    List<TechnicalTokenizer.Term> terms = new ArrayList<>();
    forEach(analyzer, text, terms::add);
    return withoutMarks(terms);
  }

  /**
   * Passes on all tokens that an analyzer makes of a text, one at a time, because a text may have
   * millions.
   *
   * @return the offset at which the analyzer says that the text ends
   */
  public static int forEach(
      Analyzer analyzer, String text, Consumer<TechnicalTokenizer.Term> consumer) {
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute length = tokens.addAttribute(PositionLengthAttribute.class);
      TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        consumer.accept(
            new TechnicalTokenizer.Term(
                term.toString(),
                offset.startOffset(),
                offset.endOffset(),
                increment.getPositionIncrement(),
                length.getPositionLength(),
                true,
                type.type()));
      }
      tokens.end();
      return offset.endOffset();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private static List<TechnicalTokenizer.Term> withoutMarks(List<TechnicalTokenizer.Term> terms) {
    boolean hasWords =
        terms.stream().anyMatch(term -> !isMark(term) && !term.type().equals(Analyzers.OPERATOR));
    if (hasWords) {
      terms.removeIf(TokenReader::isMark);
      return terms;
    }
    terms.replaceAll(TokenReader::operator);
    return terms;
  }

  private static boolean isMark(TechnicalTokenizer.Term term) {
    return term.type().equals(Analyzers.MARK);
  }

  private static TechnicalTokenizer.Term operator(TechnicalTokenizer.Term mark) {
    return new TechnicalTokenizer.Term(
        mark.term(), mark.start(), mark.end(), 1, 1, true, Analyzers.OPERATOR);
  }
}
