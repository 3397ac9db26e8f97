package dev.haru.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are stemmed as KStem stems them, whether it is loaded or not. */
class EnglishStemFilterTest {

  private static final CharArraySet KEYWORDS =
      new CharArraySet(List.of("Containers", "nodes"), true);

  static Stream<String> texts() {
    String known = "load balancing containers running planned nodes libraries";
    String other =
        "C++ ci/cd 하루 v2 ab " + "a".repeat(48) + "s " + "b".repeat(49) + "s " + "c".repeat(50);
    String unknown = "grafanas frobnicating zshes";
    return Stream.of(
        "", known, other, unknown, String.join(" ", known, unknown, known, other, unknown));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void stemsAsKStemDoes(String text) throws IOException {
    assertThat(terms(text, EnglishStemFilter::new)).isEqualTo(terms(text, KStemFilter::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "balancing", "containers", "kubernetes", "talk", "nginx", "jobs"})
  void wordsThatAreAskedForAreKnown(String word) {
    CharTermAttribute term = new WhitespaceTokenizer().addAttribute(CharTermAttribute.class);
    assertThat(PrecomputedKStem.stem(term.append(word))).isTrue();
  }

  private static List<String> terms(String text, UnaryOperator<TokenStream> stemming)
      throws IOException {
    WhitespaceTokenizer words = new WhitespaceTokenizer();
    words.setReader(new StringReader(text));
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = stemming.apply(new SetKeywordMarkerFilter(words, KEYWORDS))) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
