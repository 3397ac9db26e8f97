package dev.haru.search.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.PrecomputedKStem;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
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
    Iterator<String> next = words.iterator();
    for (String stem : stems(words)) {
      String word = next.next();
      assertThat(EnglishStems.plural(word)).as(word).isEqualTo(stem);
    }
    assertThat(next.hasNext()).isFalse();
    assertThat(words).hasSizeGreaterThan(100_000);
  }

  private static List<String> stems(List<String> words) throws IOException {
    WhitespaceTokenizer tokenizer = new WhitespaceTokenizer();
    tokenizer.setReader(new StringReader(String.join(" ", words)));
    List<String> stems = new ArrayList<>();
    try (TokenStream stemmed = new EnglishMinimalStemFilter(tokenizer)) {
      CharTermAttribute term = stemmed.addAttribute(CharTermAttribute.class);
      stemmed.reset();
      while (stemmed.incrementToken()) {
        stems.add(term.toString());
      }
      stemmed.end();
    }
    return stems;
  }
}
