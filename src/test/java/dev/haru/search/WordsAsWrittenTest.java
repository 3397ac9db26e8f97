package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that stand in the course and that the analysis drops or reads otherwise. */
class WordsAsWrittenTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("ko/shapes.md", "# 도형", "볼록한 다각형은 안쪽 각이 작습니다.", "", "## 껍질", "볼록 껍질을 구합니다.")
            .with("ko/forms.md", "# 정규화", "제3정규형은 정규형 가운데 하나입니다.")
            .with(
                "ko/screen.md", "# 화면", "화면의 깜빡임을 줄입니다.", "", "## 크기", "너비와 높이를 더 정합니다. 더 작게 정합니다.")
            .with("ko/files.md", "# 저장", "파일의 이름을 바꿉니다. 그 외 설정은 둡니다.")
            .with("ko/other.md", "# 나머지", "그 설정은 외부에 있습니다. 외 하나. 그는 없습니다.")
            .with("ko/find.md", "# 찾기", "찾기와 읽기를 합니다. 차지하는 자리를 봅니다. 읽히는 글입니다.")
            .with("ko/map.md", "# 사전", "키와 값을 넣습니다. 지와 앎.")
            .with("ko/any.md", "# 타입", "any 타입은 무엇이든 됩니다.", "", "## 그 밖의 타입", "타입은 any 하나가 아닙니다.")
            .with("ko/do.md", "# 일", "이것을 하다 보면 늡니다.")
            .with(
                "en/types.md",
                "# Types",
                "The any type is what it is.",
                "",
                "```",
                "let x = 1",
                "```")
            .with("en/loops.md", "# Loops", "A loop repeats a block. The image is kept.")
            .with(
                "es/day01.md",
                "# Redes",
                "Los servidores de la red están en la misma sala que nosotros.")
            .with(
                "pt-br/day02.md",
                "# Redes",
                "Se a imagem for grande, os servidores não estão na mesma sala.")
            .with("de/day03.md", "# Netze", "Die Server stehen nicht im Keller, und das ist gut.")
            .with("ja/day04.md", "# ネットワーク", "これは負荷分散です。");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "볼록, ko/shapes.md:4",
    "볼록한, ko/shapes.md:1",
    "정규형, ko/forms.md:1",
    "제3정규형은, ko/forms.md:1",
    "깜빡임, ko/screen.md:1",
    "깜빡임을, ko/screen.md:1",
    "너비와, ko/screen.md:4",
    "너비, ko/screen.md:4",
    "파일의, ko/files.md:1",
    "그 외, ko/files.md:1",
    "찾기, ko/find.md:1",
    "읽기를, ko/find.md:1",
    "키와 값, ko/map.md:1",
    "하다, ko/do.md:1",
    "any, en/types.md:1",
    "let, en/types.md:1",
    "is, en/types.md:1",
    "what is, en/types.md:1",
    "que, es/day01.md:1",
    "misma, es/day01.md:1",
    "não, pt-br/day02.md:1",
    "nicht, de/day03.md:1",
    "これは, ja/day04.md:1",
  })
  void wordIsFoundAndNotCorrected(String query, String place) {
    SearchResponse response = engine.search(query);
    assertThat(response.corrections()).isEmpty();
    assertThat(response.didYouMean()).isNull();
    assertThat(TestEngine.places(response)).contains(place);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "볼록, ko/shapes.md:4",
    "그 외, ko/files.md:1",
    "그 외 설정은, ko/files.md:1",
    "그 설정, ko/other.md:1",
    "설정은 외부에, ko/other.md:1",
    "높이를 더 정합니다, ko/screen.md:4",
    "any type, en/types.md:1",
    "any 타입, ko/any.md:1",
    "찾기와 읽기를, ko/find.md:1",
    "de la red, es/day01.md:1",
    "en la misma sala, es/day01.md:1",
    "na mesma sala, pt-br/day02.md:1",
    "und das ist, de/day03.md:1",
    "is what it is, en/types.md:1",
    "これは, ja/day04.md:1",
  })
  void phraseHoldsWordForWord(String phrase, String place) {
    assertThat(engine.places('"' + phrase + '"')).containsExactly(place);
  }

  @ParameterizedTest
  @CsvSource({"외 그", "그 밖에", "설정은 그", "외 설정을", "type any", "la de", "das und", "is it what"})
  void phraseOfLittleWordsInAnotherOrderIsNotFound(String phrase) {
    assertThat(engine.places('"' + phrase + '"')).isEmpty();
  }

  @Test
  void beginningIsFoundWhereTheWordItselfIsMissing() {
    // "깜빡이" as it stands is in no lesson; an adverb is dropped by the analysis.
    assertThat(engine.places("볼록").subList(0, 2))
        .containsExactly("ko/shapes.md:4", "ko/shapes.md:1");
  }

  @Test
  void wordIsHighlighted() {
    assertThat(TestEngine.highlighted(engine.search("\"그 외\"").hits().get(0)))
        .containsExactly("그 외");
    assertThat(TestEngine.highlighted(engine.search("볼록").hits().get(0))).containsExactly("볼록");
  }

  @Test
  void functionWordIsThatOfTheQuerysLanguage() {
    assertThat(engine.places("for loop")).doesNotContain("pt-br/day02.md:1");
    assertThat(engine.places("for")).contains("pt-br/day02.md:1");
    assertThat(engine.places("servidores que están en la sala").get(0)).isEqualTo("es/day01.md:1");
  }

  @Test
  void excludedWordIsExcludedAsItStands() {
    List<String> all = engine.places("설정");
    assertThat(all).contains("ko/files.md:1", "ko/other.md:1");
    assertThat(engine.places("설정 -\"그 외\""))
        .contains("ko/other.md:1")
        .doesNotContain("ko/files.md:1");
  }

  @Test
  void longPhrasesOfManyPiecesAreAnswered() {
    String piece = "가/(나)/b-다/e.라/".repeat(3);
    String query = ('"' + piece + "\" ").repeat(8);
    assertThat(engine.places(query)).isEmpty();
  }
}
