package dev.haru.search.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.Section;
import dev.haru.kit.RandomText;
import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import dev.haru.search.Excerpt;
import dev.haru.search.Hit;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The properties of every excerpt, tested on seeded random lessons. */
class ExcerptPropertiesTest {

  private static final int LESSONS = 150;

  private static final String[] WORDS = {
    "otter",
    "Otter's",
    "수달",
    "수달을",
    "나무가",
    "배포했습니다.",
    "k8s의",
    "node.js",
    "C++",
    "負荷分散",
    "リクエスト",
    "équilibrage",
    "🚀",
    "👩‍💻",
    "𝒳",
    "e\u0301\u0302\u0303",
    "ㅎㅏㄴ",
    "a",
    ".",
    "!",
    "\u0007",
    "\u001b[2J",
    "\u009b",
    "\u200b",
    "\u202e",
    "가나다라마바사아자차카타파하".repeat(20),
    "otter".repeat(60),
    "🚀".repeat(90),
    "a" + "\u0301".repeat(300),
    "수달 나무 otter ".repeat(30),
    "\n\n",
    "\n\n```\notter --force\n```\n\n"
  };

  private static final Map<String, String> TEXTS = new HashMap<>();
  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course = new TestCourse(root.resolve("course"));
    RandomText random = new RandomText(5, "");
    for (int i = 0; i < LESSONS; i++) {
      String text = random.next(40, WORDS, " ", " ", "", "\n");
      course.with(i + ".md", "# Lesson\n\n" + text + "\n");
    }
    engine = TestEngine.of(course);
    Course read = Course.open(List.of(course.content()));
    for (LessonFile file : read.files().files()) {
      for (Section section : read.read(file).lesson().sections()) {
        String name = file.path().path() + ":" + section.line();
        TEXTS.put(
            name,
            section.blocks().stream().map(block -> block.text()).collect(Collectors.joining("\n")));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "otter",
        "수달",
        "수달 나무 otter",
        "\"otter\" k8s",
        "배포",
        "node.js C++",
        "負荷分散 リクエスト",
        "équilibrage",
        "a*",
        "otter force 가나다",
        "lesson",
        "🚀 e\u0301"
      })
  void excerptsAreStretchesOfTheTextWithWholeHighlights(String query) {
    for (Hit hit : engine.search(query).hits()) {
      String name = hit.path() + ":" + hit.line();
      Excerpt excerpt = hit.excerpt();
      assertThat(spaced(inner(excerpt.text()))).as(name).isSubstringOf(spaced(TEXTS.get(name)));
      assertThat(columns(excerpt.text())).as(name).isLessThanOrEqualTo(Excerpter.MAX_WIDTH + 3);
      assertThat(excerpt.text()).as(name).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
      assertThat(isCutInside(excerpt.text(), 0, excerpt.text().length())).as(name).isFalse();
      int last = 0;
      for (Excerpt.Range range : excerpt.highlights()) {
        assertThat(range.start()).as(name).isGreaterThanOrEqualTo(last).isLessThan(range.end());
        assertThat(range.end()).as(name).isLessThanOrEqualTo(excerpt.text().length());
        assertThat(isCutInside(excerpt.text(), range.start(), range.end())).as(name).isFalse();
        last = range.end();
      }
    }
  }

  /** Returns the text between the ellipses. */
  private static String inner(String excerpt) {
    String rest = excerpt.startsWith("…") ? excerpt.substring(1) : excerpt;
    return rest.endsWith("…") ? rest.substring(0, rest.length() - 1) : rest;
  }

  private static String spaced(String text) {
    return text.replaceAll("[ \\x00-\\x1f\\x7f-\\x9f]+", " ");
  }

  /**
   * Returns the width in terminal columns: wide characters such as Hangul take two, combining marks
   * at most one.
   */
  private static int columns(String text) {
    return text.chars().map(c -> c == '…' || c < 0x1100 ? 1 : 2).sum();
  }

  private static boolean isCutInside(String text, int start, int end) {
    return start < end
        && (Character.isLowSurrogate(text.charAt(start))
            || Character.isHighSurrogate(text.charAt(end - 1)));
  }
}
