package dev.haru.index.document;

import dev.haru.analysis.AnalyzedText;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** A field's tokens with their positions, for Lucene to index. */
final class FieldTokenStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final List<AnalyzedText.Token> tokens;
  private Iterator<AnalyzedText.Token> remaining;
  private int position = -1;

  FieldTokenStream(List<AnalyzedText.Token> tokens) {
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
    AnalyzedText.Token token = remaining.next();
    term.append(token.term());
    increment.setPositionIncrement(token.position() - position);
    position = token.position();
    return true;
  }
}
