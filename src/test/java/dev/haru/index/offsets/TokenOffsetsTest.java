package dev.haru.index.offsets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TermAnalyzer;
import dev.haru.analysis.TextAnalyzer;
import dev.haru.analysis.TokenConsumer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Token offsets are decoded as they were encoded, whatever the text, and take little space. */
class TokenOffsetsTest {

  @AutoClose private static final Analyzers ANALYZERS = new Analyzers();

  private static AnalyzedText tokens(String text, String group) {
    TextAnalyzer tokens = new TextAnalyzer(text, TermAnalyzer::forEach);
    int start = 0;
    for (String stretch : text.split("\n", -1)) {
      int end = start + stretch.length();
      tokens.add(start, end, "", ANALYZERS.of(group), TokenConsumer.NONE);
      start = end + 1;
    }
    return tokens.result();
  }

  private static TokenOffsets places(String text, List<AnalyzedText.Token> tokens)
      throws IOException {
    return TokenOffsets.read(text, TokenOffsets.write(text, tokens));
  }

  private static List<String> described(TokenOffsets places, List<AnalyzedText.Token> tokens) {
    List<String> described = new ArrayList<>();
    for (AnalyzedText.Token token : tokens) {
      int at = places.at(token.position(), token.term().length());
      described.add(token.term() + " " + places.start(at) + "-" + places.end(at));
    }
    return described;
  }

  private static List<String> described(List<AnalyzedText.Token> tokens) {
    return tokens.stream()
        .map(token -> token.term() + " " + token.start() + "-" + token.end())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''",
        "''|'   '",
        "''|Load balancers spread requests over servers.",
        "''|로드밸런싱은 부하를 나눕니다. 그리고 Docker를 k8s로 옮긴다.",
        "''|쿠버네티스쿠버네티스 가상머신의차이가뭔가요",
        "''|Don't use node.js, CI/CD or kube-apiserver's --force in ~/.kube/config!",
        "''|C++17, C#, 10.0.0.0/16, 1.24.3, @me, a@example.org, e.g. i.e. I/O Hyper-V head-1",
        "''|https://example.org/a/b-c/d_e.html?x=1&y=%EA%B0%80#top then words",
        "''|naïve ﬁle Straße ÀÉÎ ﾊﾝｶｸ ＦＵＬＬ１２",
        "''|🚀 emoji 👩‍💻 between 한글🚀한글 words",
        "''|अनुवाद и русский текст, ελληνικά",
        "ja|サーバーは同じネットワークにあります。関西国際空港でKubernetesを運用します。",
        "zh|服务器在同一个网络里,我们使用 Docker 和 kube-proxy。",
        "zh-tw|伺服器在同一個網路裡,我們使用 Docker。",
        "es|Los servidores están en la misma red y los balanceadores también.",
        "vi|Máy chủ trong cùng một mạng và chúng tôi kết nối."
      })
  void everyTokenIsFoundWhereItStands(String group, String text) throws Exception {
    String lines = text + "\n" + text + "\n\n…\n" + text;
    List<AnalyzedText.Token> tokens = tokens(lines, group).tokens();
    assertThat(described(places(lines, tokens), tokens)).isEqualTo(described(tokens));
  }

  /** The time is linear: rereading a long word for each token in it would take minutes. */
  @ParameterizedTest
  @CsvSource({"한, 한", "…, …", "x., x.", "漢, 漢", "한, …", "한, x", "…, 한", "漢, 한"})
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void textsWithoutAWordOrASpaceAreReadOnce(String sign, String rest) throws Exception {
    String text = sign.repeat(300_000 / sign.length()) + rest.repeat(300_000 / rest.length());
    List<AnalyzedText.Token> tokens = new ArrayList<>();
    for (int i = 0; i < 300_000; i++) {
      tokens.add(new AnalyzedText.Token("t", i * (AnalyzedText.GAP + 1), i, i + 1));
    }
    TokenOffsets places = places(text, tokens);
    assertThat(places.start(places.at(299_999 * (AnalyzedText.GAP + 1), 1))).isEqualTo(299_999);
  }

  @Test
  void longTextsAndWordsToo() throws Exception {
    String text = "word ".repeat(5000) + "x".repeat(3000) + " 한글".repeat(3000) + "가".repeat(3000);
    List<AnalyzedText.Token> tokens = tokens(text, "").tokens();
    assertThat(tokens.size()).isGreaterThan(8000);
    assertThat(described(places(text, tokens), tokens)).isEqualTo(described(tokens));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void tokensMayStandAnywhere(long seed) throws Exception {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      text.append("ab가나 .-\n\uD800é漢".charAt(random.nextInt(11)));
    }
    List<AnalyzedText.Token> tokens = new ArrayList<>();
    int position = -1;
    int around = 0;
    for (int i = 0; i < 500; i++) {
      position += 1 + (random.nextInt(8) == 0 ? random.nextInt(5 * AnalyzedText.GAP) : 0);
      around = Math.min(text.length() - 1, around + random.nextInt(8));
      int start = Math.max(0, around - random.nextInt(4));
      int end = Math.min(text.length(), start + random.nextInt(random.nextInt(9) == 0 ? 300 : 9));
      tokens.add(new AnalyzedText.Token("t", position, start, end));
    }
    TokenOffsets places = places(text.toString(), tokens);
    assertThat(described(places, tokens)).isEqualTo(described(tokens));
  }

  /** The index stores a lone surrogate as the replacement character. */
  @Test
  void textsThatTheIndexKeepsOtherwise() throws Exception {
    String text = "one \uD800two\uDC00 셋\uD83D넷";
    List<AnalyzedText.Token> tokens = tokens(text, "").tokens();
    BytesRef written = TokenOffsets.write(text, tokens);
    String kept = new BytesRef(text).utf8ToString();
    assertThat(kept).isNotEqualTo(text);
    assertThat(described(TokenOffsets.read(kept, written), tokens)).isEqualTo(described(tokens));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource({
    "the kube-apiserver, kube-apiserver, kube-apiserver",
    "the kube-apiserver, kube, kube",
    "the kube-apiserver, apiserver, apiserver",
    "on CI/CD, cicd, CI/CD",
    "on CI/CD, ci, CI",
    "on containers-running, container, containers",
    "on I/O, io, I/O",
    "a .gitignore, gitignore, gitignore",
    "a .gitignore, .gitignore, .gitignore"
  })
  void wholeTechnicalWordsAndTheirPartsAreToldApart(String text, String term, String place)
      throws Exception {
    List<AnalyzedText.Token> tokens = tokens(text, "").tokens();
    AnalyzedText.Token token =
        tokens.stream().filter(each -> each.term().equals(term)).findFirst().orElseThrow();
    TokenOffsets places = places(text, tokens);
    int at = places.at(token.position(), term.length());
    assertThat(text.substring(places.start(at), places.end(at))).isEqualTo(place);
  }

  @Test
  void positionsWithoutATokenHaveNoPlace() throws Exception {
    TokenOffsets places = places("one\ntwo", tokens("one\ntwo", "").tokens());
    assertThat(places.at(0, 3)).isZero();
    assertThat(places.at(1, 3)).isEqualTo(-1);
    assertThat(places.at(99, 3)).isEqualTo(-1);
    assertThat(places("", List.of()).at(0, 3)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|Load balancers spread requests over several servers, and each of them answers.",
        "3|Load balancers spread requests over several servers.\\nEach of them answers.",
        "10|로드 밸런서는 요청을 여러 서버에 나누고 서버마다 대답한다",
      })
  void plainWordsTakeNextToNothing(int most, String text) {
    String lines = text.replace("\\n", "\n");
    assertThat(TokenOffsets.write(lines, tokens(lines, "").tokens()).length)
        .isLessThanOrEqualTo(most);
  }
}
