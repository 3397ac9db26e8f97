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
 * Stems English words as KStem does, by the {@linkplain PrecomputedKStem stems known from the
 * build} up to the first word that is not among them, from then on by KStem itself, which is
 * quicker once its dictionary is loaded.
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

  /** The token that another stream has at this moment. */
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
