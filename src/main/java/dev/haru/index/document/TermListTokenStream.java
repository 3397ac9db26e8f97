package dev.haru.index.document;

import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Collected terms as a field's tokens, for Lucene to index. */
final class TermListTokenStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Collection<String> terms;
  private Iterator<String> remaining;

  TermListTokenStream(Collection<String> terms) {
    this.terms = terms;
    this.remaining = terms.iterator();
  }

  @Override
  public void reset() {
    remaining = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!remaining.hasNext()) {
      return false;
    }
    term.append(remaining.next());
    return true;
  }
}
