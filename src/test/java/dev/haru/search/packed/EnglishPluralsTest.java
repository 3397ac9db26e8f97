package dev.haru.search.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.PrecomputedKStem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class EnglishPluralsTest {

  @Test
  void everyWordHasTheSingularThatLuceneGivesIt() throws Exception {
    List<String> words = new ArrayList<>();
    PrecomputedKStem.forEach(word -> {
      words.add(word);
      words.add(word + "s");
      words.add(word + "es");
    });
    KeywordTokenizer tokenizer = new KeywordTokenizer();
    try (TokenStream stemmed = new EnglishMinimalStemFilter(tokenizer)) {
      CharTermAttribute term = stemmed.addAttribute(CharTermAttribute.class);
      for (String word : words) {
        tokenizer.setReader(new StringReader(word));
        stemmed.reset();
        assertThat(stemmed.incrementToken()).isTrue();
        assertThat(EnglishStems.plural(word)).as(word).isEqualTo(term.toString());
        stemmed.end();
        stemmed.close();
      }
    }
    assertThat(words).hasSizeGreaterThan(100_000);
  }
}
