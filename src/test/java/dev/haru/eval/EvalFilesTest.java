package dev.haru.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.search.Filters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvalFilesTest {

  @TempDir Path root;

  @Test
  void queriesAreReadInTheirOrder() throws Exception {
    Path file = write("\uFEFFb\tko\t로드 밸런싱\r\n\r\na/1\t\tC++ \"x y\"\n");
    assertThat(JudgedQuery.read(file))
        .containsExactly(
            new JudgedQuery("b", "ko", "로드 밸런싱"), new JudgedQuery("a/1", null, "C++ \"x y\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"korean", "Korean", "한국어"})
  void languageOfAQueryHasANameToo(String name) throws Exception {
    assertThat(JudgedQuery.read(write("a\t" + name + "\tdocker\n")))
        .extracting(query -> query.request(10).filters())
        .containsExactly(Filters.ofLanguage("ko"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a en docker      | a line must be an id, a language or nothing, and a query, separated by tabs
          a\\tdocker       | a line must be an id, a language or nothing, and a query, separated by tabs
          a\\ten\\t\\tb    | a line must be an id, a language or nothing, and a query, separated by tabs
          a\\ten\\t        | a line must be an id, a language or nothing, and a query, separated by tabs
          \\ten\\tdocker   | a line must be an id, a language or nothing, and a query, separated by tabs
          a b\\ten\\tx     | the id 'a b' must be without spaces and occur once
          ok\\ten\\tx      | the id 'ok' must be without spaces and occur once
          a\\tklingonish\\tx   | lang must be one language, such as ko or Korean, but was 'klingonish'
          """)
  void wrongQueryIsNamedByFileAndLine(String line, String message) throws Exception {
    Path file = write("ok\ten\tdocker\n\n" + line.replace("\\t", "\t") + "\n");
    assertThatExceptionOfType(EvalFormatException.class)
        .isThrownBy(() -> JudgedQuery.read(file))
        .withMessage(file + ":3: " + message);
  }

  @Test
  void queryThatIsTooLongIsNamedByFileAndLine() throws Exception {
    Path file = write("a\t\t" + "x".repeat(501) + "\n");
    assertThatExceptionOfType(EvalFormatException.class)
        .isThrownBy(() -> JudgedQuery.read(file))
        .withMessage(file + ":1: the query has 501 characters but may have 500; shorten it");
  }

  @Test
  void judgementsAreReadByQuery() throws Exception {
    Qrels qrels = Qrels.read(write("q 0 a%20b/day01.md:5 3\nq\t0\tc.md:0\t-1\n\nr 0 c.md:1 0\n"));
    assertThat(qrels.of("q")).isEqualTo(Map.of("a b/day01.md:5", 3, "c.md:0", -1));
    assertThat(qrels.of("r")).isEqualTo(Map.of("c.md:1", 0));
    assertThat(qrels.of("s")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"q 0 a.md:1", "q 0 a.md:1 good", "q 0 a b.md:1 2", "q 0 a.md:1 2 3", "q 0 a.md 2"})
  void wrongJudgementIsNamedByFileAndLine(String line) throws Exception {
    Path file = write("q 0 a.md:1 1\n" + line + "\n");
    assertThatExceptionOfType(EvalFormatException.class)
        .isThrownBy(() -> Qrels.read(file))
        .withMessage(file + ":2: a line must be 'qid 0 path:line grade' with a number as grade");
  }

  @Test
  void filesMustBeUtf8() throws IOException {
    Path file = root.resolve("latin1.txt");
    Files.write(file, "a\t\tcafé\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(EvalFormatException.class)
        .isThrownBy(() -> JudgedQuery.read(file))
        .withMessage(file + ": not valid UTF-8; save the file as UTF-8");
    assertThatExceptionOfType(EvalFormatException.class).isThrownBy(() -> Qrels.read(file));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(root.resolve("file.txt"), text);
  }
}
