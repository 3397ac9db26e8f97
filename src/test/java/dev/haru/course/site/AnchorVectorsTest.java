package dev.haru.course.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares every anchor with the generator's own for the same lesson. */
class AnchorVectorsTest {

  private static final Map<String, List<String>> LESSONS = Vectors.read("lessons.tsv");

  /** Haru reads lessons in NFC; only MkDocs' anchors are the same either way. */
  private static final Set<String> DECOMPOSED = Set.of("hangul-nfd", "accents-nfd");

  /** Known differences; a lesson stays listed here only as long as it differs. */
  private static final Map<SiteGenerator, Set<String>> DIFFERENT =
      Map.of(
          SiteGenerator.DOCSIFY, DECOMPOSED,
          SiteGenerator.GITHUB, DECOMPOSED,
          SiteGenerator.DOCUSAURUS, Set.of("hangul-nfd", "accents-nfd", "colon-escaped"),
          SiteGenerator.MKDOCS, Set.of(),
          SiteGenerator.HUGO, DECOMPOSED,
          SiteGenerator.PLAIN, DECOMPOSED);

  @ParameterizedTest
  @EnumSource
  void aCoursesAnchorsAreTheGenerators(SiteGenerator preset, @TempDir Path course)
      throws Exception {
    Files.writeString(course.resolve("haru.yaml"), "links:\n  preset: " + preset.key() + "\n");
    for (Map.Entry<String, List<String>> lesson : LESSONS.entrySet()) {
      Files.writeString(course.resolve(lesson.getKey() + ".md"), lesson.getValue().getFirst());
    }
    Map<String, List<String>> anchors = anchors(Course.open(List.of(course)));
    SoftAssertions all = new SoftAssertions();
    List<String> different = new ArrayList<>();
    expected(preset)
        .forEach((name, expected) ->
            compare(all, different, preset, name, anchors.get(name + ".md"), expected));
    all.assertThat(different).containsExactlyInAnyOrderElementsOf(DIFFERENT.get(preset));
    all.assertAll();
  }

  private static Map<String, List<String>> anchors(Course course) throws IOException {
    Map<String, List<String>> anchors = new HashMap<>();
    for (LessonFile file : course.files().files()) {
      Lesson lesson = Objects.requireNonNull(course.read(file).lesson());
      anchors.put(lesson.path(), Vectors.anchors(lesson));
    }
    return anchors;
  }

  @Test
  void thereAreVectorsForEveryLesson() {
    for (SiteGenerator preset : SiteGenerator.values()) {
      assertThat(expected(preset)).hasSizeGreaterThan(100).hasSameSizeAs(LESSONS);
    }
  }

  private static Map<String, List<String>> expected(SiteGenerator preset) {
    return Vectors.read((preset == SiteGenerator.PLAIN ? "github" : preset.key()) + ".tsv");
  }

  private static void compare(
      SoftAssertions all,
      List<String> different,
      SiteGenerator preset,
      String name,
      List<String> anchors,
      List<String> expected) {
    if (same(anchors, expected)) {
      return;
    }
    different.add(name);
    if (!DIFFERENT.get(preset).contains(name)) {
      all.assertThat(anchors).as(preset + " " + name).isEqualTo(expected);
    }
  }

  /**
   * Returns whether anchors are the same; a heading that the generator does not see as one has the
   * anchor "" here and is missing there.
   */
  private static boolean same(List<String> anchors, List<String> expected) {
    List<String> given = anchors.stream().filter(anchor -> !anchor.isEmpty()).toList();
    return anchors.equals(expected) || expected.size() < anchors.size() && given.equals(expected);
  }
}
