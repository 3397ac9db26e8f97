package dev.haru.course.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.Section;
import dev.haru.kit.TestLessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML made to be slow or to exhaust memory, as front matter, settings and glossary. */
@Tag("slow")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileYamlTest {

  @TempDir private Path temp;

  private static Stream<Arguments> refused() {
    return Stream.of(
        arguments("a: &x {<<: *x}", 1, "merge keys '<<' are not supported"),
        arguments("a: b\nc: &x\n  <<: [*x]", 3, "merge keys '<<' are not supported"),
        arguments("a: &x\n  !!merge y: *x", 2, "merge keys '<<' are not supported"),
        arguments("a: &x {k: v}\nb:\n  <<: *x", 3, "merge keys '<<' are not supported"),
        arguments("a: b\nc: &x [*x]", 2, "an alias refers to a value that contains it"),
        arguments("a: b\nc: &x {d: {e: *x}}", 2, "an alias refers to a value that contains it"),
        arguments("a: b\nc: &x {*x : d}", 2, "an alias refers to a value that contains it"),
        arguments("a: b\nc: &x {? [*x] : d}", 2, "an alias refers to a value that contains it"),
        arguments(laughs(30), 7, "it has more than 50 aliases"),
        arguments("a: &x b\n" + "c: [*x]\n".repeat(51), 52, "it has more than 50 aliases"),
        arguments("a:\n " + "[".repeat(50_000), 2, "it is nested more than 100 levels deep"),
        arguments("a: " + "{b: ".repeat(20_000), 1, "it is nested more than 100 levels deep"),
        arguments("a:\n" + "- ".repeat(40_000), 2, "it is nested more than 100 levels deep"),
        arguments("a:\n  " + "? ".repeat(40_000), 2, "it is nested more than 100 levels deep"),
        arguments("a: \"\\UFFFFFFFF\"", 1, "an escape stands for no character"),
        arguments("a: *nobody", 1, "found undefined alias nobody"));
  }

  /** Returns YAML in which each name stands for nine of the one before. */
  private static String laughs(int names) {
    return "a0: &a0 [x]\n"
        + IntStream.range(1, names)
            .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n")
            .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void frontMatterIsToldWithItsLine(String yaml, int line, String what) {
    LessonReader.Result result = TestLessons.result("---\n" + yaml + "\n---\n# Heading\n");

    assertThat(result.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.line()).isEqualTo(line + 1);
          assertThat(problem.reason()).startsWith("the front matter is not valid YAML (" + what);
          assertThat(problem.skipped()).isFalse();
        });
    assertThat(result.lesson().sections()).extracting(Section::heading).contains("Heading");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void settingsAndGlossariesAreRefusedWithTheirLine(String yaml, int line, String what)
      throws IOException {
    Files.writeString(temp.resolve("haru.yaml"), yaml);
    assertRefused("haru.yaml:" + line + ": not valid YAML: " + what);

    Files.writeString(temp.resolve("haru.yaml"), "glossary: words.yaml");
    Files.writeString(temp.resolve("words.yaml"), yaml);
    assertRefused("words.yaml:" + line + ": not valid YAML: " + what);
  }

  private void assertRefused(String part) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsReader.read(temp, OutsideAccess.NONE))
        .withMessageContaining(part)
        .withMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: A\ntext: '<<'\nother: [<<]",
        "title: &a A\nb: *a\nc: *a",
        "title: &never A",
        "title: A\n? [complex, {key: b}]\n: c",
        "title: A\nb: !!java.net.URLClassLoader [[!!java.net.URL ['http://x.test/']]]",
        "title: A\ntitel: b\ntitel: c"
      })
  void whatIsOnlyUnusualIsRead(String yaml) {
    LessonReader.Result result = TestLessons.result("---\n" + yaml + "\n---\n# Heading\n");

    assertThat(result.problems()).isEmpty();
    assertThat(result.lesson().title()).isEqualTo("A");
  }

  /** Returns texts of the maximum length. */
  private static Stream<String> large() {
    return Stream.of(
        IntStream.range(0, 80_000).mapToObj(i -> "k" + i + ": v\n").collect(Collectors.joining()),
        "k: " + "x".repeat(1_000_000),
        "k: \"" + "\\U0001F600".repeat(100_000) + "\"",
        "k: '" + "''".repeat(500_000) + "'",
        "k: >\n" + " x\n\n".repeat(200_000),
        "k: v\n".repeat(200_000),
        "k:" + " ".repeat(1_000_000) + "v",
        "? a\n".repeat(250_000),
        "k: !" + "%41".repeat(300_000) + " v",
        "k: &" + "x".repeat(1_000_000) + " v",
        "k: [" + "a,".repeat(400_000) + "]",
        "---\nk: v\n".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("large")
  void whatIsLargeIsReadOrRefusedSoon(String yaml) throws IOException {
    Files.writeString(temp.resolve("haru.yaml"), "glossary: words.yaml");
    Files.writeString(temp.resolve("words.yaml"), yaml);
    try {
      SettingsReader.read(temp, OutsideAccess.NONE);
    } catch (SettingsException e) {
      assertThat(e.getMessage()).startsWith(temp.resolve("words.yaml").toString());
    }
    LessonReader.Result result = TestLessons.result("---\n" + yaml + "\n---\n# Heading\n");
    assertThat(result.lesson() == null)
        .isEqualTo(result.problems().stream().anyMatch(CourseProblem::skipped));
  }

  @Test
  void keyThatIsNoWordIsToldWithItsLine() throws IOException {
    Files.writeString(temp.resolve("haru.yaml"), "name: x\n? [a]\n: b");
    assertRefused("haru.yaml:2: a key must be a plain word");
  }

  @Test
  void emptySettingsAreDefaults() throws Exception {
    for (String yaml : new String[] {"", "# nothing", "~", "---"}) {
      Files.writeString(temp.resolve("haru.yaml"), yaml);
      assertThat(SettingsReader.read(temp, OutsideAccess.NONE).glossary()).isEqualTo(Map.of());
    }
  }
}
