package dev.haru.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.Analyzers;
import dev.haru.kit.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionWordsTest {

  /** A word of a question or a sentence for each Korean entry. */
  private static final List<String> KOREAN =
      List.of(
          ("한다 된다 있는 없는 같은 알고 알려줘 알린다 어떻게 어떠한 방법을 경우에 위해 대해 관해 통해 따라 가능한 필요한 차이가"
                  + " 다르다 설명해줘 궁금해요 알아보자 그렇게 이렇게 의미는 뜻이 쓴다 쓰는 난다")
              .split(" "));

  @AutoClose private static final Analyzers ANALYZERS = new Analyzers();
  private static final Analyzer MAIN = ANALYZERS.lucene(Analyzers.MAIN);

  @Test
  void everyEnglishEntryIsATermAsTheAnalyzerMakesIt() {
    assertThat(FunctionWords.ENGLISH)
        .allSatisfy(word -> assertThat(Token.terms(MAIN, word)).containsExactly(word));
  }

  @Test
  void everyKoreanEntryIsATermOfSomeWord() {
    assertThat(KOREAN.stream().flatMap(word -> Token.terms(MAIN, word).stream()))
        .containsAll(FunctionWords.KOREAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how does it work without having this?",
        "let's be doing what I'm doing",
        "Can't you tell me the difference?",
        "무엇인가요? 왜 그런가요?",
        "어떤 경우에 어떻게 쓰나요?",
        "언제 어디서 무슨 방법으로 하고 싶나요",
        "여러 가지 방법에 대해 알려주세요"
      })
  void questionWithoutASubjectHasOnlyFunctionWords(String question) {
    assertThat(topics(question)).isSubsetOf(Set.of("work", "가지"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "balancing", "get-pods", "C", "서버", "배포", "로드밸런싱", "kubernetes"})
  void wordsOfTheFieldAreNone(String word) {
    assertThat(topics(word)).isNotEmpty();
  }

  private static Stream<String> topics(String text) {
    return Token.terms(MAIN, text).stream().filter(term -> !FunctionWords.contains(term));
  }
}
