package dev.haru.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import dev.haru.search.Hit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

  @ParameterizedTest
  @CsvSource({
    "00AD, 00AD", "034F, 034F", "061C, 061C", "115F, 1160", "17B4, 17B5", "180B, 180F",
    "200B, 200F", "202A, 202E", "2060, 206F", "3164, 3164", "FE00, FE0F", "FEFF, FEFF",
    "FFA0, FFA0", "FFF0, FFF8", "1BCA0, 1BCA3", "1D173, 1D17A", "E0000, E0FFF"
  })
  void defaultIgnorableCodePointsAreInvisibleAndTheirNeighboursAreNot(String first, String last) {
    int from = Integer.parseInt(first, 16);
    int to = Integer.parseInt(last, 16);
    for (int point = from; point <= to; point++) {
      String text = "도" + Character.toString(point) + "커";
      VisibleText visible = VisibleText.of(text);
      assertThat(visible.text()).as("U+%X", point).isEqualTo("도커");
      assertThat(visible.originalStart(1)).isEqualTo(text.length() - 1);
      assertThat(visible.originalEnd(2)).isEqualTo(text.length());
    }
    assertThat(VisibleText.isInvisible(from - 1)).isFalse();
    assertThat(VisibleText.isInvisible(to + 1)).isFalse();
  }

  @Test
  void allOtherTextStaysAsItIs() {
    String text = "a\ud83d\ude80\ud83d \ufff9 \u0600 한글";
    assertThat(VisibleText.of(text + "\u200b").text()).isEqualTo(text);
  }

  @Test
  void wordsAreWholeInLessonsAndQueries(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("a.md", "# A\n\nA soft\u3164ware and 컨테\uffa0이너 and 쿠버\udb40\udc41네티스.\n")
            .with("b.md", "# B\n\nA soft ware and 컨테 이너.\n");
    try (TestEngine engine = TestEngine.of(course)) {
      for (String query :
          new String[] {"software", "soft\u1160ware", "\"컨테이너\"", "컨\u115f테이너", "쿠버네티스"}) {
        assertThat(engine.search(query).hits()).extracting(Hit::path).as(query).contains("a.md");
        assertThat(engine.search(query).corrections()).as(query).isEmpty();
      }
    }
  }
}
