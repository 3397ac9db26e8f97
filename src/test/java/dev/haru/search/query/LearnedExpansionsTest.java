package dev.haru.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import dev.haru.search.Hit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words missing from the dictionaries are translated as in the course. */
class LearnedExpansionsTest {

  private static final String[] ENGLISH = {"quorble", "zibbet", "fendrick", "mumbert", "dakoon"};
  private static final String[] KOREAN = {"토끼", "무지개", "호박", "고래", "달팽이"};
  private static final String[] FRENCH = {"écureuil", "citrouille", "baleine", "escargot", "lapin"};

  @TempDir Path root;

  private TestCourse course(String lang, String[] words, String heading, String text) {
    TestCourse course = new TestCourse(root.resolve("course"));
    for (int day = 0; day < 10; day++) {
      int one = day % 5;
      int two = (day + 1 + day / 5) % 5;
      course.with(
          "2026/Days/day" + day + ".md",
          "# About the " + ENGLISH[one] + "\n\nThis is where the " + ENGLISH[two] + " sleeps.\n");
      course.with(
          "2026/" + lang + "/Days/day" + day + ".md",
          "# " + heading.replace("*", words[one]) + "\n\n" + text.replace("*", words[two]) + "\n");
    }
    return course
        .with("2026/Days/day98.md", "# Alone\n\nOnly here the quorble sings in English.\n")
        .with(
            "2026/" + lang + "/Days/day99.md",
            "# " + heading.replace("*", "") + "\n\n" + text.replace("*", words[0]) + "\n");
  }

  private TestCourse korean() {
    return course("ko", KOREAN, "* 이야기", "여기서 *가 잠을 잡니다.");
  }

  @ParameterizedTest
  @CsvSource({"quorble, 2026/ko/Days/day99.md:1", "토끼, 2026/Days/day98.md:1"})
  void wordFindsLessonsThatAreOnlyInTheOtherLanguage(String query, String place) throws Exception {
    try (TestEngine engine = TestEngine.of(korean())) {
      assertThat(engine.places(query)).contains(place);
    }
  }

  @Test
  void languageWithFieldsOfItsOwnIsLearnedInBothDirections() throws Exception {
    TestCourse course =
        course("fr", FRENCH, "Une histoire de *", "C'est ici que le * dort avec nous.");
    try (TestEngine engine = TestEngine.of(course)) {
      assertThat(engine.places("quorble")).contains("2026/fr/Days/day99.md:1");
      assertThat(engine.places("écureuil")).contains("2026/Days/day98.md:1");
      assertThat(engine.places("écureuils")).contains("2026/Days/day98.md:1");
    }
  }

  @Test
  void matchOfALearnedWordIsMarkedAsRelated() throws Exception {
    try (TestEngine engine = TestEngine.of(korean())) {
      Hit hit =
          engine.search("quorble", TestEngine.inLanguage("ko")).hits().stream()
              .filter(each -> each.path().endsWith("day99.md"))
              .findFirst()
              .orElseThrow();
      assertThat(TestEngine.related(hit)).containsExactly("토끼");
    }
  }

  @Test
  void whatWasTypedComesFirst() throws Exception {
    try (TestEngine engine = TestEngine.of(korean())) {
      assertThat(engine.places("토끼").indexOf("2026/ko/Days/day99.md:1"))
          .isLessThan(engine.places("토끼").indexOf("2026/Days/day98.md:1"));
    }
  }

  @Test
  void explanationSaysWhereAWordComesFrom() throws Exception {
    try (TestEngine engine = TestEngine.of(korean())) {
      assertThat(engine.explained("quorble").reading())
          .singleElement()
          .asString()
          .matches("quorble: also 토끼 \\(learned from the course's translations, \\d+ %\\)");
    }
  }

  @ParameterizedTest
  @CsvSource({"토끼, false", "무지개, true"})
  void ownGlossaryReplacesWhatWasLearned(String word, boolean learned) throws Exception {
    TestCourse course =
        korean()
            .with("haru.yaml", "glossary: words.yaml\n")
            .with("words.yaml", "토끼: chipmunk\n")
            .with("2026/Days/day97.md", "# Chip\n\nA chipmunk is no zibbet.\n");
    try (TestEngine engine = TestEngine.of(course)) {
      assertThat(engine.places(word)).contains("2026/Days/day97.md:1");
      String reading = String.join("\n", engine.explained(word).reading());
      assertThat(reading.contains("learned")).isEqualTo(learned);
      assertThat(reading.contains("quorble")).isFalse();
    }
  }
}
