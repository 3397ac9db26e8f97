package dev.haru;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The links between haru's own documents lead to files and headings that exist. */
class DocumentLinksTest {

  private static final Path DOCS = Path.of("src/docs");

  /** A link to a file, a heading or both; one with a colon leads elsewhere. */
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]*)(?:#([^)\\s]*))?\\)");

  /** The sections of each document, by its name; haru reads its own documents as on GitHub. */
  private static final Map<String, List<Section>> SECTIONS = new HashMap<>();

  @BeforeAll
  static void read(@TempDir Path directory) throws Exception {
    TestCourse documents = new TestCourse(directory);
    documents.with("haru.yaml", "site: github\n");
    for (Path file : documents()) {
      documents.with(name(file), Files.readString(file));
    }
    Course course = Course.open(List.of(documents.content()));
    for (LessonFile file : course.files().files()) {
      Lesson lesson = course.read(file).lesson();
      SECTIONS.put(lesson.path(), lesson.sections());
    }
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    documents.add(Path.of("README.md"));
    try (Stream<Path> files = Files.list(DOCS)) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  private static String name(Path document) {
    return document.normalize().toString().replace('\\', '/');
  }

  @Test
  void linksLeadToFilesAndHeadings() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      List<MatchResult> links = LINK.matcher(Files.readString(document)).results().toList();
      for (MatchResult link : links) {
        Path file = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
        if (!Files.exists(file) || !hasHeading(file, link.group(2))) {
          broken.add(document + ": " + link.group());
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean hasHeading(Path file, String anchor) {
    return anchor == null
        || SECTIONS.getOrDefault(name(file), List.of()).stream()
            .anyMatch(section -> section.anchor().equals(anchor));
  }

  @Test
  void everyDocumentIsReachedFromReadme() throws IOException {
    for (Path readme : List.of(Path.of("README.md"), DOCS.resolve("README.ko.md"))) {
      List<String> linked =
          LINK.matcher(Files.readString(readme))
              .results()
              .map(link -> name(readme.resolveSibling(link.group(1))))
              .toList();
      assertThat(linked)
          .as(readme.toString())
          .containsAll(
              documents().stream()
                  .map(DocumentLinksTest::name)
                  .filter(name -> !name.equals(name(readme)))
                  .toList());
    }
  }

  @Test
  void readmeFitsThreeScreens() throws IOException {
    for (Path readme : List.of(Path.of("README.md"), DOCS.resolve("README.ko.md"))) {
      assertThat(Files.readAllLines(readme)).as(readme.toString()).hasSizeLessThanOrEqualTo(120);
    }
  }
}
