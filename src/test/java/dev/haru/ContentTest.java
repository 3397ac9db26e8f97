package dev.haru;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.files.CourseFiles;
import dev.haru.course.files.Editions;
import dev.haru.course.files.LessonFile;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Properties of haru's sample course that its readers and its search rely on. */
class ContentTest {

  private static final Path CONTENT = Path.of("content");

  /** The editions of the days by path. */
  private static final Map<String, Lesson> LESSONS = new TreeMap<>();

  private static List<List<LessonFile>> editions = List.of();

  @BeforeAll
  static void read() throws Exception {
    Course course = Course.open(List.of(CONTENT));
    CourseFiles files = course.files();
    assertThat(files.problems()).isEmpty();
    for (LessonFile file : files.files()) {
      LessonReader.Result result = course.read(file);
      assertThat(result.problems()).isEmpty();
      LESSONS.put(file.path().path(), result.lesson());
    }
    editions = Editions.group(files.files(), "en");
  }

  private static List<Lesson> days() {
    return LESSONS.values().stream().filter(lesson -> lesson.day() != null).toList();
  }

  @Test
  void hasFourteenDaysInEnglishAndKorean() {
    Map<String, List<Integer>> days =
        days().stream()
            .collect(
                Collectors.groupingBy(
                    Lesson::lang, Collectors.mapping(Lesson::day, Collectors.toList())));
    List<Integer> fourteen = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    assertThat(days).isEqualTo(Map.of("en", fourteen, "ko", fourteen));
  }

  @Test
  void everyEditionHasFourToSevenSectionsBelowItsTitle() {
    assertThat(days())
        .allSatisfy(lesson ->
            assertThat(lesson.sections().stream().filter(s -> s.level() > 1).count())
                .as(lesson.path())
                .isBetween(4L, 7L));
  }

  @Test
  void everyEditionHasFourHundredToNineHundredWords() {
    assertThat(days())
        .allSatisfy(lesson ->
            assertThat(Files.readString(CONTENT.resolve(lesson.path())).split("\\s+", -1))
                .as(lesson.path())
                .hasSizeBetween(400, 900));
  }

  @Test
  void editionsHaveTheSameHeadingsSoThatAllSectionsAreTranslated() {
    assertThat(editions)
        .allSatisfy(group ->
            assertThat(group.stream().map(ContentTest::levels).distinct().toList())
                .as(group.toString())
                .hasSize(1));
  }

  private static List<Integer> levels(LessonFile file) {
    return LESSONS.get(file.path().path()).sections().stream().map(Section::level).toList();
  }

  @Test
  void relativeLinksLeadToLessonsAndHeadings() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Lesson lesson : LESSONS.values()) {
      for (Section section : lesson.sections()) {
        for (String url : section.urls()) {
          if (!url.contains("://") && !url.startsWith("mailto:") && !leadsSomewhere(lesson, url)) {
            broken.add(lesson.path() + ":" + section.line() + " " + url);
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Lesson from, String url) {
    URI uri = URI.create(from.path()).resolve(URI.create(url.replace(" ", "%20")));
    Lesson to = LESSONS.get(uri.getPath());
    String fragment = uri.getFragment();
    return to != null
        && (fragment == null
            || to.sections().stream().anyMatch(section -> section.anchor().equals(fragment)));
  }
}
