package dev.haru.index;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms that are known by the time that they are first read. */
final class ListedTerms extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Supplier<? extends Collection<String>> terms;
  private Iterator<String> remaining = List.<String>of().iterator();

  ListedTerms(Supplier<? extends Collection<String>> terms) {
    this.terms = terms;
  }

  @Override
  public void reset() {
    remaining = terms.get().iterator();
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
