package dev.haru.synthetic;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.files.Editions;
import dev.haru.course.files.LessonFile;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.Lesson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SyntheticCourseTest {

  private static final int SECTIONS = 300;

  @TempDir Path directory;

  @Test
  void equalSeedsMakeEqualCourses() throws Exception {
    Path one = directory.resolve("one");
    Path two = directory.resolve("two");
    Path other = directory.resolve("other");
    SyntheticCourse.write(SECTIONS, one, 7);
    SyntheticCourse.write(SECTIONS, two, 7);
    SyntheticCourse.write(SECTIONS, other, 8);

    assertThat(texts(one)).isEqualTo(texts(two)).isNotEqualTo(texts(other));
  }

  @Test
  void haruReadsEverySectionAndPairsTheEditions() throws Exception {
    SyntheticCourse.Written written = SyntheticCourse.write(SECTIONS, directory, 7);
    Course course = Course.open(List.of(directory));
    List<LessonFile> files = course.files().files();

    assertThat(files).hasSize(written.lessons());
    int sections = 0;
    int pairs = 0;
    for (List<LessonFile> group : Editions.group(files, course.settings().usualLanguage())) {
      List<Lesson> editions = new ArrayList<>();
      for (LessonFile file : group) {
        LessonReader.Result result = course.read(file);
        assertThat(result.problems()).isEmpty();
        editions.add(result.lesson());
        sections += result.lesson().sections().size();
      }
      List<List<String>> concepts = Editions.concepts(editions);
      assertThat(Set.copyOf(concepts)).hasSize(1);
      pairs += editions.size() - 1;
      assertThat(editions.stream().map(Lesson::lang))
          .isEqualTo(editions.size() == 1 ? List.of("en") : List.of("en", "ko"));
    }
    assertThat(sections).isEqualTo(SECTIONS).isEqualTo(written.sections());
    assertThat(pairs).isPositive();
    assertThat(directory.resolve(written.translated())).isRegularFile();
  }

  @Test
  void everyRankHasAWordOfItsOwn() {
    MadeUpWords words = new MadeUpWords(7);
    Set<String> made = new HashSet<>();
    for (int rank = 3000; rank < 30_000; rank++) {
      made.add(words.of(rank).english());
    }

    assertThat(made).hasSize(27_000);
  }

  private static Map<String, String> texts(Path course) throws IOException {
    try (Stream<Path> files = Files.walk(course)) {
      return files
          .filter(Files::isRegularFile)
          .collect(toMap(file -> course.relativize(file).toString(), SyntheticCourseTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
