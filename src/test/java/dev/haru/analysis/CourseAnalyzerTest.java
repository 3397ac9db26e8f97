package dev.haru.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Token;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseAnalyzerTest {

  @AutoClose private static final Analyzers ANALYZERS = new Analyzers();
  private static final Analyzer MAIN = ANALYZERS.lucene(Analyzers.MAIN);

  static List<TokenTable.Row> korean() throws IOException {
    return TokenTable.read("tokens-korean.tsv");
  }

  static List<TokenTable.Row> mixed() throws IOException {
    return TokenTable.read("tokens-mixed.tsv");
  }

  static List<TokenTable.Row> technical() throws IOException {
    return TokenTable.read("tokens-technical.tsv");
  }

  static List<TokenTable.Row> unicode() throws IOException {
    return TokenTable.read("tokens-unicode.tsv");
  }

  @ParameterizedTest
  @MethodSource("korean")
  void koreanComesInItsWordsWithoutParticlesAndEndings(TokenTable.Row row) {
    assertThat(tokens(row.text())).isEqualTo(row.tokens());
  }

  @ParameterizedTest
  @MethodSource("mixed")
  void wordsOfSeveralScriptsKeepApartEvenInOneWord(TokenTable.Row row) {
    assertThat(tokens(row.text())).isEqualTo(row.tokens());
  }

  @ParameterizedTest
  @MethodSource("technical")
  void technicalWordsComeWholeAndInParts(TokenTable.Row row) {
    assertThat(tokens(row.text())).isEqualTo(row.tokens());
  }

  @ParameterizedTest
  @MethodSource("unicode")
  void lettersOfAllAlphabetsAreReadAndOtherSignsAreNot(TokenTable.Row row) {
    assertThat(tokens(row.text())).isEqualTo(row.tokens());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C++",
        "C#",
        "g++",
        "k8s",
        "node.js",
        "CI/CD",
        "kube-apiserver",
        "kubectl get pods",
        "--force",
        "-it",
        ".gitignore",
        "v1.24",
        "10.0.0.0/16",
        "docker-compose.yml",
        "StatefulSet",
        "/etc/hosts",
        "~/.ssh/config",
        "./run.sh",
        ".NET"
      })
  void technicalWordIsFoundAsTypedWhateverStandsAroundIt(String word) {
    List<String> typed = terms(word);
    assertThat(typed).isNotEmpty();
    for (String text :
        List.of(
            "Use %s here.",
            "(%s)",
            "%s, then",
            "%s: that",
            "`%s`",
            "\"%s\"",
            "이제 %s 차례",
            "%s를 쓴다",
            "%s의",
            "%s에서는")) {
      String around = text.replace("%s", word);
      assertThat(terms(around)).as(around).containsSubsequence(typed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "로드밸런싱 = 로드 밸런싱",
        "서비스메시 = 서비스 메시",
        "도커컴포즈를 = 도커 컴포즈가",
        "상태관리 = 상태 관리",
        "漢字 = 한자",
        "ＤＯＣＫＥＲ = docker",
        "don’t = don't",
        "café = cafe",
        "containers = container",
        "나누어서 = 나눠서",
        "k8s의 = K8s"
      })
  void waysToWriteAWordAreOne(String equation) {
    List<String> sides = List.of(equation.split(" = "));
    assertThat(terms(sides.get(0))).isEqualTo(terms(sides.get(1))).isNotEmpty();
  }

  @Test
  void nothingComesOfNothing() {
    assertThat(tokens("")).isEmpty();
    assertThat(tokens(" \t\r\n\u00a0\u3000")).isEmpty();
  }

  @Test
  void variationSelectorOfAnEmojiIsNoTerm() {
    assertThat(tokens("\u2764\ufe0f")).isEmpty();
  }

  @Test
  void cPlusPlusIsFoundInAListOfLanguages() {
    assertThat(terms("C/C++")).contains("c++");
    assertThat(terms("C++/Java/C#")).contains("c++", "java", "c#");
  }

  @Test
  void particleAfterAWordWithADigitIsNoTerm() {
    assertThat(terms("k8s의")).containsExactly("k8s");
    assertThat(terms("x86_64의")).doesNotContain("의");
  }

  @Test
  void longWordIsCutToItsBeginning() {
    String key = "k".repeat(100_000);
    assertThat(Token.of(MAIN, key + "를 저장"))
        .extracting(Token::toString)
        .containsExactly("k".repeat(TechnicalTokenizer.MAX_TERM) + " 0-100000", "저장 100002-100004");
  }

  @Test
  void lettersThatFoldToSeveralStayWithinTheLimit() {
    assertThat(terms("ß".repeat(TechnicalTokenizer.MAX_TERM)))
        .containsExactly("s".repeat(TechnicalTokenizer.MAX_TERM));
  }

  @Test
  void streamEndsWhereTheTextEnds() throws IOException {
    try (TokenStream stream = MAIN.tokenStream("field", "도커 … ")) {
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      assertThat(stream.incrementToken()).isTrue();
      assertThat(stream.incrementToken()).isFalse();
      stream.end();
      assertThat(offset.startOffset()).isEqualTo(5);
      assertThat(offset.endOffset()).isEqualTo(5);
    }
  }

  private static List<String> terms(String text) {
    return Token.terms(MAIN, text);
  }

  private static String tokens(String text) {
    return Token.of(MAIN, text).stream().map(Token::toString).collect(Collectors.joining(", "));
  }
}
