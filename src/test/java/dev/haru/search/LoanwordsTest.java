package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loanwords that are in no dictionary, found by their sound in either script. */
class LoanwordsTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("blender.md", "# Blender\n\nA blender mixes.\n")
            .with("sputnik.md", "# Sputnik\n\nThe first satellite.\n")
            .with("marmalade.md", "# Marmalade\n\nOranges and sugar.\n")
            .with("trampoline.md", "# 체육\n\n아이들은 trampoline 위에서 뜁니다.\n")
            .with("orchestra.md", "# 악기\n\n누나는 오케스트라에 있습니다.\n")
            .with("helicopter.md", "# 하늘\n\n헬리콥터가 떴습니다.\n")
            .with("graph.md", "# 그림\n\n그래프가 불리합니다.\n")
            .with("native.md", "# 바다\n\n파도가 높고 바람이 붑니다.\n");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest
  @CsvSource({
    "블렌더, blender.md:1",
    "스푸트니크, sputnik.md:1",
    "마멀레이드, marmalade.md:1",
    "마멀레이드를, marmalade.md:1",
    "트램펄린, trampoline.md:1",
    "xmfoavjffls, trampoline.md:1"
  })
  void loanwordFindsTheEnglishWord(String query, String place) {
    assertThat(engine.places(query)).containsExactly(place);
  }

  @ParameterizedTest
  @CsvSource({
    "orchestra, orchestra.md:1",
    "Orchestra, orchestra.md:1",
    "orchestra plans, orchestra.md:1",
    "helicopters, helicopter.md:1"
  })
  void englishWordFindsItsLoanword(String query, String place) {
    assertThat(engine.places(query)).containsExactly(place);
  }

  @ParameterizedTest
  @CsvSource({"giraffe", "bully", "orch", "orches", "heli"})
  void wordThatIsNoLoanwordOfTheCourseFindsNothing(String query) {
    assertThat(engine.places(query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"블렌더, blender", "마멀레이드를, marmalade"})
  void wordThatIsReadByItsSoundIsAnnounced(String query, String meant) {
    assertThat(engine.search(query).corrections())
        .containsExactly(new Correction(Correction.Kind.SOUND, query, meant));
    assertThat(engine.places(query)).isEqualTo(engine.places(meant));
  }

  @ParameterizedTest
  @CsvSource({"파도", "바람이", "바다"})
  void wordThatTheCourseHasIsNotHeardAsAnother(String query) {
    assertThat(engine.places(query)).containsExactly("native.md:1");
  }
}
