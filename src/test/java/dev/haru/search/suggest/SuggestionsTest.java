package dev.haru.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haru.kit.RandomText;
import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import dev.haru.search.InvalidQuery;
import dev.haru.search.SearchRequest;
import dev.haru.search.SuggestRequest;
import dev.haru.search.Suggestion;
import dev.haru.search.Suggestion.Kind;
import dev.haru.text.FoldedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The suggestions while a query is being typed. */
class SuggestionsTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("haru.yaml", "glossary: words.yaml\n")
            .with("words.yaml", "파수꾼: watchdog\n")
            .with(
                "2026/Days/day01.md",
                """
                # Day 1: Load balancing

                A load balancer spreads requests over servers. Choose a load balancer with care.

                ## Kubernetes services

                Kubernetes restarts a container. The watchdog sees it.

                ## Resources

                Links.
                """)
            .with(
                "2026/ko/Days/day01.md",
                """
                # 1일차: 로드 밸런싱

                로드 밸런서는 요청을 서버로 나눕니다. 좋은 로드 밸런서를 고릅니다.

                ## Kubernetes 서비스

                Kubernetes는 컨테이너를 다시 시작합니다.

                ## Resources

                링크.
                """)
            .with(
                "2026/Days/day02.md",
                """
                # Day 2: Docker images

                Docker builds an image. A load balancer is no image; a load balancer routes.

                ## Resources

                More links.
                """)
            .with("2026/Days/day03.md", "# Day 3: Docker\n\nDocker, again.\n\n## Resources\n\nL.\n")
            .with("2026/Days/day04.md", "# Day 4: Nets\n\nA kubelet.\n\n## Resources\n\nL.\n")
            .with("2026/Days/day05.md", "# Day 5: Kubectl\n\nkubectl.\n\n## Resources\n\nL.\n")
            .with(
                "fr/reseau.md",
                "# Équilibrage de charge\n\nLe pare-feu et la passerelle dans le réseau.\n");
    engine = TestEngine.of(course);
  }

  private static List<Suggestion> suggest(String typed) {
    return engine.engine().suggest(SuggestRequest.of(typed)).suggestions();
  }

  private static Suggestion first(String typed) {
    assertThat(suggest(typed)).as(typed).isNotEmpty();
    return suggest(typed).get(0);
  }

  @ParameterizedTest(name = "{0} may become {1}")
  @CsvSource({
    "kub, kubernetes, TERM, en",
    "KUB, kubernetes, TERM, en",
    "ｋｕｂ, kubernetes, TERM, en",
    "docker, docker, TERM, en",
    "docker i, Day 2: Docker images, HEADING, en",
    "load b, load balancer, TERM, en",
    "loadb, load balancer, TERM, en",
    "쿠버, 쿠버네티스, GLOSSARY, ko",
    "쿠버네ㅌ, 쿠버네티스, GLOSSARY, ko",
    "컨텡, 컨테이너, TERM, ko",
    "ㅋㅌㅇ, 컨테이너, TERM, ko",
    "ㅋㅂㄴㅌ, 쿠버네티스, GLOSSARY, ko",
    "쿠버ㄴㅌ, 쿠버네티스, GLOSSARY, ko",
    "쿠번ㅌ, 쿠버네티스, GLOSSARY, ko",
    "로드밸, 로드 밸런서, TERM, ko",
    "로드 밸, 로드 밸런서, TERM, ko",
    "파수, 파수꾼, GLOSSARY, ko",
    "equilib, Équilibrage de charge, HEADING, fr",
    "Équi, Équilibrage de charge, HEADING, fr",
    "charge, Équilibrage de charge, HEADING, fr"
  })
  void beginningIsCompleted(String typed, String text, Kind kind, String lang) {
    Suggestion first = first(typed);
    assertThat(first.text()).isEqualTo(text);
    assertThat(first.kind()).isEqualTo(kind);
    assertThat(first.lang()).isEqualTo(lang);
  }

  @ParameterizedTest(name = "{0} may become {1}")
  @CsvSource({
    "znqj, 쿠버네티스",
    "zjsxp, 컨테이너",
    "애찯, docker",
    "kubrene, kubernetes",
    "컨테우, 컨테이너",
    "laod bal, load balancer",
    "load balna, load balancer",
    "zjsxpdn, 컨테이너"
  })
  void otherKeyboardAndOneSlipAreUnderstood(String typed, String text) {
    assertThat(suggest(typed)).as(typed).extracting(Suggestion::text).contains(text);
  }

  @Test
  void slipIsLookedForOnlyWhereHardlyAnythingBeginsSo() {
    assertThat(suggest("kube"))
        .extracting(Suggestion::text)
        .allMatch(text -> text.toLowerCase(Locale.ROOT).contains("kube"));
  }

  @Test
  void whatBeginsSoComesBeforeWhatHasALaterWordThatDoes() {
    assertThat(suggest("balanc"))
        .extracting(Suggestion::text)
        .containsSubsequence("balancer", "load balancer")
        .containsSubsequence("balancing", "Day 1: Load balancing");
  }

  @Test
  void commonerIsSuggestedFirst() {
    assertThat(suggest("kube"))
        .extracting(Suggestion::text)
        .containsSubsequence("kubernetes", "kubelet");
  }

  @Test
  void headingOfManyLessonsIsNotSuggestedAsOne() {
    assertThat(suggest("resour")).isEmpty();
  }

  @Test
  void sectionAndItsTranslationCountOnce() {
    assertThat(first("kubernetes").count()).isEqualTo(1);
    assertThat(first("load balancer").count()).isEqualTo(2);
  }

  @Test
  void nameIsCountedByWhatItStandsFor() {
    assertThat(first("쿠버네티스").count()).isEqualTo(1);
  }

  @Test
  void textIsSuggestedOnceWhateverItIs() {
    assertThat(suggest("docker"))
        .extracting(each -> FoldedText.of(each.text()).chars())
        .doesNotHaveDuplicates()
        .contains("docker");
  }

  @Test
  void onlyWhatLessonsInALanguageSayIsSuggestedForIt() {
    assertThat(suggest("컨", "ko")).isNotEmpty();
    assertThat(suggest("컨", "fr")).isEmpty();
    assertThat(suggest("kubernetes s", "en"))
        .extracting(Suggestion::text)
        .containsOnly("Kubernetes services");
    assertThat(suggest("kubernetes s", "ko")).isEmpty();
    assertThat(suggest("쿠버", "ko")).extracting(Suggestion::count).contains(1);
    assertThat(suggest("charge", "fr")).hasSize(1);
  }

  private static List<Suggestion> suggest(String typed, String lang) {
    return engine.engine().suggest(new SuggestRequest(typed, lang, 8)).suggestions();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "kub, kubernetes, kub",
    "balanc, load balancer, balanc",
    "loadba, load balancer, load ba",
    "쿱, 쿠버네티스, 쿠버",
    "ㅋㅌ, 컨테이너, 컨테",
    "znqj, 쿠버네티스, 쿠버",
    "equi, Équilibrage de charge, Équi"
  })
  void whatWasTypedIsHighlighted(String typed, String text, String highlighted) {
    Suggestion suggestion =
        suggest(typed).stream().filter(each -> each.text().equals(text)).findFirst().orElseThrow();
    assertThat(suggestion.highlights())
        .extracting(range -> text.substring(range.start(), range.end()))
        .containsExactly(highlighted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"korean", "Korean", "한국어"})
  void languageHasANameToo(String name) {
    assertThat(suggest("로드", name)).isNotEmpty().isEqualTo(suggest("로드", "ko"));
    assertThat(suggest("equi", name)).extracting(Suggestion::lang).doesNotContain("fr");
  }

  @Test
  void limitIsKept() {
    assertThat(engine.engine().suggest(new SuggestRequest("k", null, 1)).suggestions()).hasSize(1);
    assertThat(suggest("d").size()).isLessThanOrEqualTo(SuggestRequest.USUAL_LIMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "\"",
        "\"docker",
        "-docker",
        "\ud83d",
        "\udc00x",
        "\u0000",
        "\u001b[2J",
        "🚀",
        "(",
        "[a-z]+",
        "..",
        "\\",
        "ㅏ",
        "ㄳㄳㄳ",
        "뷁뛟",
        "a\u0001hb",
        "\uffff",
        "ㅤ"
      })
  void nothingTypedIsAnError(String typed) {
    assertThat(suggest(typed)).allSatisfy(each -> assertThat(each.text()).isNotBlank());
  }

  @Test
  void longestQueryIsAnswered() {
    assertThat(suggest("쿠".repeat(SearchRequest.MAX_QUERY))).isEmpty();
    assertThat(suggest("ㅋ".repeat(SearchRequest.MAX_QUERY))).isEmpty();
    assertThat(suggest("k ".repeat(SearchRequest.MAX_QUERY / 2))).isEmpty();
  }

  @Test
  void randomTextIsAnswered() {
    RandomText random =
        new RandomText(11, "kubedockr lodㅋㅂㄴㅏㅗ쿠버네컨텡ㄳÉ-*\"\\\uD83D\uDE80\uD800\uDC00\u0001");
    for (int i = 0; i < 500; i++) {
      String typed = "k" + random.next(8);
      assertThat(suggest(typed))
          .as(typed)
          .allSatisfy(each -> {
            assertThat(each.count()).isPositive();
            assertThat(each.highlights())
                .allMatch(at -> at.start() < at.end() && at.end() <= each.text().length());
          });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', , 8, q",
    "'  ', , 8, q",
    "k, klingonish, 8, lang",
    "k, , 0, limit",
    "k, , 21, limit"
  })
  void wrongRequestNamesTheParameter(String typed, String lang, int limit, String parameter) {
    assertThatThrownBy(() -> new SuggestRequest(typed, lang, limit))
        .isInstanceOfSatisfying(
            InvalidQuery.class, e -> assertThat(e.parameter()).isEqualTo(parameter));
  }

  @Test
  void queryOfAThousandCharsIsRefused() {
    assertThatThrownBy(() -> SuggestRequest.of("k".repeat(1000)))
        .isInstanceOf(InvalidQuery.class)
        .hasMessage("the query has 1,000 characters but may have 500; shorten it");
  }
}
