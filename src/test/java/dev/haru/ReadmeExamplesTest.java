package dev.haru;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import dev.haru.search.Hit;
import dev.haru.search.SuggestRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What README and the reference show is what the shipped course answers. */
class ReadmeExamplesTest {

  private static final List<Path> READMES =
      List.of(Path.of("README.md"), Path.of("src/docs/README.ko.md"));

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** A search whose query is quoted for the shell. */
  private static final Pattern COMMAND = Pattern.compile("haru search (?:\"([^\"]+)\"|'([^']+)')");

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path directory) throws Exception {
    engine = TestEngine.of(new TestCourse(Path.of("content")), directory.resolve("index"));
  }

  static List<Arguments> answers() throws Exception {
    List<Arguments> answers = new ArrayList<>();
    for (Path readme : READMES) {
      for (String line : Files.readAllLines(readme)) {
        List<String> cells = Pattern.compile(" ?\\| ?").splitAsStream(line).toList();
        if (line.startsWith("| `") && cells.size() == 4) {
          spans(cells.get(1)).forEach(query -> answers.add(Arguments.of(query, cells.get(3))));
        }
      }
    }
    return answers;
  }

  private static List<String> spans(String text) {
    return CODE.matcher(text).results().map(found -> found.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void queryHasTheAnswerThatIsShown(String query, String heading) {
    assertThat(engine.search(query).hits()).extracting(Hit::heading).first().isEqualTo(heading);
  }

  @Test
  void thereAreSuchExamplesInBothLanguages() throws Exception {
    assertThat(answers()).hasSizeGreaterThan(16);
  }

  /** Returns the spans of code in the paragraph that begins with a text, in both languages. */
  private static Stream<String> spansAfter(String... beginnings) throws Exception {
    List<String> spans = new ArrayList<>();
    for (int i = 0; i < READMES.size(); i++) {
      String text = Files.readString(READMES.get(i));
      int start = text.indexOf(beginnings[i]);
      assertThat(start).as(beginnings[i]).isNotNegative();
      spans.addAll(spans(text.substring(start, text.indexOf("\n- ", start))));
    }
    return spans.stream().filter(span -> !span.startsWith("haru "));
  }

  static Stream<String> technicalWords() throws Exception {
    return spansAfter("- **Technical words", "- **기술 용어는");
  }

  @ParameterizedTest
  @MethodSource("technicalWords")
  void technicalWordIsFound(String query) {
    assertThat(engine.search(query).hits()).isNotEmpty();
    assertThat(engine.search(query).corrections()).isEmpty();
  }

  static Stream<String> beginnings() throws Exception {
    return spansAfter("- **Completion while typing", "- **입력하는 동안");
  }

  /** The queries are those of the paragraph about what is read as it was meant. */
  static Stream<String> queriesOfTheReference() throws Exception {
    String reference = Files.readString(Path.of("src/docs/reference.md"));
    int start = reference.indexOf("haru reads words as they were meant");
    assertThat(start).isNotNegative();
    int end = reference.indexOf("`haru suggest`", start);
    return spans(reference.substring(start, end)).stream();
  }

  @ParameterizedTest
  @MethodSource("queriesOfTheReference")
  void queryOfTheReferenceIsReadAsItWasMeant(String query) {
    assertThat(engine.search(query).hits()).isNotEmpty();
    assertThat(engine.search(query).corrections()).isNotEmpty();
  }

  static Stream<String> beginningsOfTheReference() throws Exception {
    String reference = Files.readString(Path.of("src/docs/reference.md"));
    int start = reference.indexOf("`haru suggest` completes");
    assertThat(start).isNotNegative();
    String paragraph = reference.substring(start, reference.indexOf("\n\n", start));
    return spans(paragraph).stream().filter(span -> !span.startsWith("haru "));
  }

  @ParameterizedTest
  @MethodSource({"beginnings", "beginningsOfTheReference"})
  void beginningIsCompleted(String beginning) {
    assertThat(engine.engine().suggest(new SuggestRequest(beginning, null, 5)).suggestions())
        .isNotEmpty();
  }

  /** The queries of commands that are shown whole. */
  static Stream<String> commands() throws Exception {
    List<String> queries = new ArrayList<>();
    for (Path readme : READMES) {
      COMMAND
          .matcher(Files.readString(readme))
          .results()
          .forEach(found -> queries.add(found.group(found.group(1) == null ? 2 : 1)));
    }
    return queries.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandFindsSomething(String query) {
    assertThat(engine.search(query).hits()).isNotEmpty();
  }
}
