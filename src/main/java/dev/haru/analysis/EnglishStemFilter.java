package dev.haru.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * A filter that stems English words as KStem does: with the {@linkplain PrecomputedKStem stems
 * precomputed in the build} until the first word that they lack, and from then on with KStem
 * itself, which is faster once its dictionary is loaded.
 */
final class EnglishStemFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private @Nullable TokenStream kstem;

  EnglishStemFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (kstem == null) {
      if (keyword.isKeyword() || PrecomputedKStem.stem(term)) {
        return true;
      }
      kstem = new KStemFilter(new Current(this));
    }
    return kstem.incrementToken();
  }

  /** The current token of another stream. */
  private static final class Current extends TokenStream {

    Current(AttributeSource other) {
      super(other);
    }

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}
