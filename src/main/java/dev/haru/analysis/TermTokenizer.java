package dev.haru.analysis;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * A tokenizer that reads a text as a whole, without its {@linkplain VisibleText invisible chars}.
 */
abstract class TermTokenizer extends Tokenizer {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private Iterator<TechnicalTokenizer.Term> terms = List.<TechnicalTokenizer.Term>of().iterator();
  private final char[] chunk = new char[2048];
  private VisibleText visible = VisibleText.of("");
  private int textLength;

  /** Returns the terms of a text in order. */
  abstract Iterator<TechnicalTokenizer.Term> terms(String text);

  @Override
  public final void reset() throws IOException {
    super.reset();
    String text = read();
    textLength = text.length();
    visible = VisibleText.of(text);
    terms = terms(visible.text());
  }

  private String read() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
      text.append(chunk, 0, count);
    }
    return text.toString();
  }

  @Override
  public final boolean incrementToken() {
    clearAttributes();
    if (!terms.hasNext()) {
      return false;
    }
    TechnicalTokenizer.Term next = terms.next();
    term.append(next.term());
    offset.setOffset(
        correctOffset(visible.originalStart(next.start())),
        correctOffset(visible.originalEnd(next.end())));
    increment.setPositionIncrement(next.increment());
    length.setPositionLength(next.length());
    keyword.setKeyword(next.exact());
    type.setType(next.type());
    return true;
  }

  @Override
  public final void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(textLength), correctOffset(textLength));
  }
}
