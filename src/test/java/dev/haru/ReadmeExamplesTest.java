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
import org.junit.jupiter.params.provider.ValueSource;

/** What README shows is what the shipped course answers, and its links lead somewhere. */
class ReadmeExamplesTest {

  private static final List<Path> READMES =
      List.of(Path.of("README.md"), Path.of("src/docs/README.ko.md"));

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(#[^)]*)?\\)");

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

  @ParameterizedTest
  @MethodSource("beginnings")
  void beginningIsCompleted(String beginning) {
    assertThat(engine.engine().suggest(new SuggestRequest(beginning, null, 5)).suggestions())
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "src/docs"})
  void linksBetweenDocumentsLeadSomewhere(String directory) throws Exception {
    try (Stream<Path> files = Files.list(Path.of(directory))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
        assertThat(LINK.matcher(Files.readString(file)).results().map(link -> link.group(1)))
            .as(file.toString())
            .allMatch(link -> Files.exists(file.resolveSibling(link)));
      }
    }
  }
}
