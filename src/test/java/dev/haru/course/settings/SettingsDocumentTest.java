package dev.haru.course.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference of haru.yaml has the keys, the examples and the messages of haru itself. */
class SettingsDocumentTest {

  private static final Path PAGE = Path.of("src/docs/haru-yaml.md");

  /** A row whose first cell is one span of code; of the others, the first is kept. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|");

  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

  /** How the example of a glossary begins, which is a file of its own. */
  private static final String GLOSSARY = "엔진엑스";

  @TempDir private Path temp;

  private Path course;

  @BeforeEach
  void makeWhatThePageNames() throws IOException {
    course = Files.createDirectory(temp.resolve("course"));
    Files.writeString(temp.resolve("words.yaml"), "a: b\n");
    Files.writeString(course.resolve("glossary.yaml"), "a: b\n");
  }

  /** Returns the matches in the part of the page below a heading. */
  private static Stream<MatchResult> below(String heading, Pattern pattern) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("\n## " + heading + "\n");
    assertThat(start).as(heading).isNotNegative();
    int end = page.indexOf("\n## ", start + 1);
    return pattern.matcher(page.substring(start, end < 0 ? page.length() : end)).results();
  }

  private Settings read(String yaml) throws IOException, SettingsException {
    Files.writeString(course.resolve(Settings.FILE_NAME), yaml);
    return SettingsReader.read(course, OutsideAccess.NONE);
  }

  /** Every list of keys is told to those who write one that is not in it. */
  @ParameterizedTest
  @CsvSource({
    "'', '%s: 1'",
    "links., 'links: {%s: 1}'",
    "engine.opensearch., 'engine: {opensearch: {%s: 1}}'"
  })
  void documentedKeysAreThoseThatHaruKnows(String prefix, String form) throws IOException {
    List<String> documented =
        below("Settings", ROW)
            .map(row -> row.group(1))
            .filter(key -> key.startsWith(prefix))
            .map(key -> key.substring(prefix.length()))
            .map(key -> key.contains(".") ? key.substring(0, key.indexOf('.')) : key)
            .distinct()
            .toList();
    assertThatThrownBy(() -> read(String.format(Locale.ROOT, form, "nosuchkey")))
        .isInstanceOf(SettingsException.class)
        .hasMessageEndingWith("(there are: " + String.join(", ", documented) + ")");
  }

  private static Stream<String> allExamples() throws IOException {
    return EXAMPLE.matcher(Files.readString(PAGE)).results().map(example -> example.group(1));
  }

  static Stream<String> examples() throws IOException {
    return allExamples().filter(example -> !example.startsWith(GLOSSARY));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesAreValid(String yaml) throws Exception {
    assertThat(read(yaml).source()).contains(yaml);
  }

  @Test
  void theExampleOfAGlossaryIsValid() throws Exception {
    String glossary =
        allExamples().filter(example -> example.startsWith(GLOSSARY)).findFirst().orElseThrow();
    Files.writeString(course.resolve("glossary.yaml"), glossary);
    assertThat(read("glossary: glossary.yaml").glossary()).containsKeys(GLOSSARY, "SLO");
  }

  static List<Arguments> mistakes() throws IOException {
    return below("What goes wrong", ROW)
        .map(row -> Arguments.of(row.group(1), row.group(2).replaceAll("^… | …$", "")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakesAreToldAsDocumented(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(course.resolve(Settings.FILE_NAME) + ":1: ")
        .hasMessageContaining(message);
  }

  @Test
  void thereAreKeysAndMistakes() throws IOException {
    assertThat(below("Settings", ROW)).hasSizeGreaterThan(10);
    assertThat(mistakes()).hasSizeGreaterThan(10);
  }
}
