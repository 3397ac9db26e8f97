package dev.haru.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Token;
import dev.haru.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of every text, tested with seeded random ones. */
class AnalyzerPropertiesTest {

  private static final int ROUNDS = 500;

  private static final List<String> PIECES =
      List.of(
          "도커",
          "쿠버네티스를",
          "로드밸런싱",
          "과",
          "의",
          "가나",
          "서버가",
          "ㅋㅋ",
          "뷁",
          "한자漢字",
          "Docker",
          "C++",
          "C#",
          "k8s",
          "node.js",
          "--force",
          "/etc/hosts",
          "~/.ssh",
          "10.0.0.0/16",
          "don't",
          "'s",
          "é",
          "e\u0301",
          "ß",
          "ﬃ",
          "Ａ１",
          "मेंि",
          "ไทย",
          "日本語",
          "サーバー",
          "服务器",
          "𠮷",
          "𐐀",
          "🚀",
          "👩‍💻",
          "\ufe0f",
          "\ud800",
          "\udc00",
          "\u0000",
          "\u200b",
          "\u1112\u1161\u11ab",
          "½",
          "٣",
          " ",
          " ",
          " ",
          "\n",
          "\t",
          ".",
          "-",
          "+",
          "#",
          "/",
          "_",
          "'",
          "’",
          "@",
          ":",
          "~",
          "&",
          "0");

  @AutoClose private static final Analyzers ANALYZERS = new Analyzers();

  static Stream<String> groups() {
    return Stream.of(Language.values()).map(Language::analyzerGroup).distinct();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void everyTokenStandsInTheTextAndNoneBeforeTheLast(String group) {
    Random random = new Random(1024);
    for (int i = 0; i < ROUNDS; i++) {
      String text = text(random);
      int start = 0;
      for (Token token : Token.of(ANALYZERS.lucene(group), text)) {
        assertThat(token.term()).as(text).isNotEmpty();
        assertThat(token.start()).as(text).isBetween(start, token.end());
        assertThat(token.end()).as(text).isLessThanOrEqualTo(text.length());
        assertThat(token.increment()).as(text).isNotNegative();
        assertThat(token.length()).as(text).isPositive();
        start = token.start();
      }
    }
  }

  @Test
  void noTermIsLongerThanTheLimitOrCutsACharacter() {
    Random random = new Random(2048);
    for (int i = 0; i < ROUNDS; i++) {
      String text = text(random).repeat(1 + random.nextInt(20));
      for (Token token : Token.of(ANALYZERS.lucene(Analyzers.MAIN), text)) {
        assertThat(token.term()).hasSizeLessThanOrEqualTo(TechnicalTokenizer.MAX_TERM);
        assertThat(cutsCharacter(text, token.start())).as(text).isFalse();
        assertThat(cutsCharacter(text, token.end())).as(text).isFalse();
      }
    }
    String wide = "한 " + "𐐀".repeat(200);
    assertThat(Token.terms(ANALYZERS.lucene(Analyzers.MAIN), wide)).allMatch(term -> isWhole(term));
  }

  @Test
  void firstTokenOfATextStandsAtAPositionOfItsOwn() {
    Random random = new Random(4096);
    for (int i = 0; i < ROUNDS; i++) {
      String text = text(random);
      List<Token> tokens = Token.of(ANALYZERS.lucene(Analyzers.MAIN), text);
      if (!tokens.isEmpty()) {
        assertThat(tokens.getFirst().increment()).as(text).isEqualTo(1);
      }
    }
  }

  @Test
  void analyzerRemembersNothingOfTheTextBefore() {
    Random random = new Random(8192);
    for (int i = 0; i < 50; i++) {
      String text = text(random);
      try (Analyzers fresh = new Analyzers()) {
        assertThat(Token.of(ANALYZERS.lucene(Analyzers.MAIN), text))
            .as(text)
            .isEqualTo(Token.of(fresh.lucene(Analyzers.MAIN), text));
      }
    }
  }

  @Test
  void severalThreadsGetWhatOneGets() throws Exception {
    Random random = new Random(16384);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add(text(random));
    }
    Callable<List<List<Token>>> task =
        () -> {
          Analyzer analyzer = ANALYZERS.lucene(Analyzers.MAIN);
          return texts.stream().map(text -> Token.of(analyzer, text)).toList();
        };
    List<List<Token>> expected = task.call();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(4, Thread.ofPlatform().name("analyzer-", 1).factory())) {
      for (Future<List<List<Token>>> result : threads.invokeAll(List.of(task, task, task, task))) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static boolean cutsCharacter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static boolean isWhole(String term) {
    return !Character.isHighSurrogate(term.charAt(term.length() - 1));
  }
}
