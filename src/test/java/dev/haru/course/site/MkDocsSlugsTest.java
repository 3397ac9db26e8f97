package dev.haru.course.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the anchors of MkDocs' sites that set slugify or separator with MkDocs' own. */
class MkDocsSlugsTest {

  private static final Map<String, List<String>> LESSONS = Vectors.read("lessons.tsv");

  /** To Python-Markdown a heading needs no space after its hashes. */
  private static final List<String> DIFFERENT = List.of("no-space");

  /** The anchors of lessons, by their names, for each setting. */
  private static Map<String, Map<String, List<String>>> expected() {
    Map<String, Map<String, List<String>>> settings = new LinkedHashMap<>();
    for (List<String> row : Vectors.rows("mkdocs-slugs.tsv")) {
      settings
          .computeIfAbsent(row.get(0), toc -> new LinkedHashMap<>())
          .put(row.get(1), row.subList(2, row.size()));
    }
    return settings;
  }

  static Stream<String> settings() {
    return expected().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aCoursesAnchorsAreThoseOfTheSetting(String toc, @TempDir Path site) throws Exception {
    Map<String, List<String>> expected = Objects.requireNonNull(expected().get(toc));
    configure(site, toc);
    for (String name : expected.keySet()) {
      String text = Objects.requireNonNull(LESSONS.get(name)).getFirst();
      Files.writeString(site.resolve("docs").resolve(name + ".md"), text);
    }
    List<String> different = new ArrayList<>();
    Map<String, List<String>> anchors = anchors(site);
    expected.forEach((name, row) -> {
      List<String> given = Objects.requireNonNull(anchors.get(name + ".md"));
      boolean unseen = given.stream().filter(each -> !each.isEmpty()).toList().equals(row);
      if (!given.equals(row) && !(row.size() < given.size() && unseen)) {
        different.add(name + " " + given + " instead of " + row);
      }
    });
    different.removeIf(each -> DIFFERENT.contains(each.substring(0, each.indexOf(' '))));
    assertThat(different).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "slugify: !!python/object/apply:os.system ['touch hacked']",
        "slugify: !!python/name:my.own.slugs",
        "slugify: !ENV [SLUGIFY, x]",
        "slugify: [1, {kwds: x}]",
        "separator: '------------------------------'"
      })
  void anUnknownFunctionIsTheUsualOne(String toc, @TempDir Path site) throws Exception {
    configure(site, toc);
    Files.writeString(site.resolve("docs/a.md"), "# Getting Started\n\n## 한글\n");

    assertThat(anchors(site)).containsEntry("a.md", List.of("getting-started", "_1"));
    try (Stream<Path> files = Files.list(site)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("docs", "mkdocs.yml");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "한글 제목: A_b|a_b|한글-제목-a_b|한글-제목-A_b|한글-제목-a_b",
        "A  -  b|a-b|a-b|A---b|a---b",
        "27.2　x (y)|272-x-y|272-x-y|272-x-y|272-x-y",
        "C++ & Ⅳ|c-iv|c-ⅳ|C--Ⅳ|c--ⅳ"
      })
  void eachFunctionKeepsItsOwnLetters(
      String heading, String usual, String unicode, String cased, String lower, @TempDir Path site)
      throws Exception {
    Map<String, String> anchors =
        Map.of(
            "permalink: true", usual,
            "slugify: !!python/name:markdown.extensions.toc.slugify_unicode", unicode,
            "slugify: !!python/object/apply:pymdownx.slugs.slugify", cased,
            "slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}", lower);
    for (String toc : anchors.keySet()) {
      configure(site, toc);
      Files.writeString(site.resolve("docs/a.md"), "# " + heading + "\n");

      assertThat(anchors(site)).containsEntry("a.md", List.of(anchors.get(toc)));
    }
  }

  @Test
  void theExtensionsMayBeAMappingAndHaveTheirLongName(@TempDir Path site) throws Exception {
    Files.createDirectory(site.resolve("docs"));
    Files.writeString(site.resolve("docs/a.md"), "# 한글 제목\n");
    for (String name : List.of("toc", "markdown.extensions.toc")) {
      Files.writeString(
          site.resolve("mkdocs.yml"),
          "markdown_extensions:\n  "
              + name
              + ":\n    slugify: !!python/name:pymdownx.slugs.uslugify\n");

      assertThat(anchors(site)).containsEntry("a.md", List.of("한글-제목"));
    }
  }

  @Test
  void aChangeOfTheSettingIsAChangeOfTheCourse(@TempDir Path site) throws Exception {
    configure(site, "permalink: true");
    String before = Course.open(List.of(site)).readingFingerprint();
    configure(site, "slugify: !!python/name:pymdownx.slugs.uslugify");

    assertThat(Course.open(List.of(site)).readingFingerprint()).isNotEqualTo(before);
  }

  private static void configure(Path site, String toc) throws IOException {
    Files.createDirectories(site.resolve("docs"));
    Files.writeString(
        site.resolve("mkdocs.yml"),
        "site_name: course\nmarkdown_extensions:\n- attr_list\n- toc:\n" + toc.indent(4));
  }

  private static Map<String, List<String>> anchors(Path site) throws Exception {
    Course course = Course.open(List.of(site));
    Map<String, List<String>> anchors = new LinkedHashMap<>();
    for (LessonFile file : course.files().files()) {
      var lesson = Objects.requireNonNull(course.read(file).lesson());
      anchors.put(lesson.path(), Vectors.anchors(lesson));
    }
    return anchors;
  }
}
