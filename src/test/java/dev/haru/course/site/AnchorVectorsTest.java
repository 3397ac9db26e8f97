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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares every anchor with the generator's own for the same lesson. */
class AnchorVectorsTest {

  private static final Map<String, List<String>> LESSONS = Vectors.read("lessons.tsv");

  /**
   * Haru reads lessons in NFC, which changes no anchors of generators that drop or decompose
   * accents.
   */
  private static final Set<String> DECOMPOSED = Set.of("hangul-nfd", "accents-nfd");

  /** Known differences; a lesson stays listed here only as long as it differs. */
  private static final Map<SiteGenerator, Set<String>> DIFFERENT =
      Map.ofEntries(
          different(SiteGenerator.DOCSIFY, DECOMPOSED),
          different(SiteGenerator.GITHUB, DECOMPOSED),
          different(SiteGenerator.DOCUSAURUS, DECOMPOSED, "colon-escaped"),
          // To Python-Markdown a heading needs no space after its hashes.
          different(SiteGenerator.MKDOCS, Set.of(), "no-space"),
          // To goldmark's typographer << is no tag's beginning.
          different(SiteGenerator.HUGO, DECOMPOSED, "smart-quotes"),
          // ":z" is an emoji's short form; braces at a list's end are the list's.
          different(SiteGenerator.VITEPRESS, Set.of(), "colon-directives", "explicit-in-quote"),
          different(SiteGenerator.MDBOOK, DECOMPOSED),
          // kramdown keeps the spaces of code, has no headings without text and typesets <<.
          different(SiteGenerator.JEKYLL, DECOMPOSED, "code-spaces", "empty", "smart-quotes"),
          different(SiteGenerator.GITBOOK, DECOMPOSED),
          // Not MDX: where Nextra reads CommonMark, a tag's letters are part of the anchor.
          different(
              SiteGenerator.NEXTRA,
              DECOMPOSED,
              "html-break",
              "html-image",
              "html-angle-text",
              "brackets",
              "explicit-vue",
              "smart-quotes",
              "html-comment",
              "custom-id-comment",
              "docsify-flags"),
          different(SiteGenerator.STARLIGHT, DECOMPOSED),
          different(SiteGenerator.SPHINX, Set.of()),
          different(SiteGenerator.PLAIN, DECOMPOSED));

  private static Map.Entry<SiteGenerator, Set<String>> different(
      SiteGenerator generator, Set<String> some, String... others) {
    return Map.entry(generator, both(some, Set.of(others)));
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void aCoursesAnchorsAreTheGenerators(SiteGenerator preset, @TempDir Path course)
      throws Exception {
    Files.writeString(course.resolve("haru.yaml"), "site: " + preset.key() + "\n");
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
      assertThat(LESSONS.keySet()).containsAll(expected(preset).keySet());
      assertThat(expected(preset)).as(preset.key()).hasSizeGreaterThan(120);
    }
  }

  private static Map<String, List<String>> expected(SiteGenerator preset) {
    return switch (preset) {
      // Without the ids that authors give, which GitHub does not read.
      case GITBOOK, PLAIN -> {
        Map<String, List<String>> rows = Vectors.read("github.tsv");
        rows.keySet().removeIf(name -> name.startsWith("custom-id") || name.startsWith("explicit"));
        yield rows;
      }
      default -> Vectors.read(preset.key() + ".tsv");
    };
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
