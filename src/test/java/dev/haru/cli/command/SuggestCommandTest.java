package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import dev.haru.kit.JsonValues;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestCommandTest {

  @TempDir Path home;

  private Cli cli;

  @BeforeEach
  void writeCourse() {
    cli = Cli.withSmallCourse(home);
    cli.run("index");
  }

  @Test
  void suggestionsArePrintedOneALine() {
    assertThat(cli.run("suggest", "load", "bal"))
        .isEqualTo(
            new Run(
                0,
                """
                load balancer  term, 1 section
                load balancing  term, 1 section
                Day 1: Load balancing  heading, 1 section
                """,
                ""));
  }

  @Test
  void kindAndCountAreFaintOnATerminal() {
    assertThat(cli.onTerminal(80).run("suggest", "헬스 ㅊ").out())
        .isEqualTo("\u001b[33m헬스 체\u001b[0m크\u001b[2m  heading, 1 section\u001b[0m\n");
  }

  @Test
  void firstSuggestionBuildsTheIndex() {
    Run run = Cli.withSmallCourse(home.resolve("other")).run("suggest", "git");
    assertThat(run.code()).isZero();
    assertThat(run.errLines().get(0)).isEqualTo("There is no index yet: indexing content …");
  }

  @Test
  void jsonIsThatOfTheHttpInterface() {
    Run run = cli.run("suggest", "--json", "헬스 체");
    assertThat(run.err()).isEmpty();
    Map<String, Object> response = JsonValues.object(run.out());
    assertThat(response.keySet()).containsExactly("query", "generation", "suggestions");
    assertThat(response).containsEntry("query", "헬스 체").containsEntry("generation", 1);
    assertThat(JsonValues.arrayOf(response.get("suggestions")).get(0))
        .hasToString("{text=헬스 체크, kind=heading, lang=ko, count=1, highlights=[[0, 4]]}");
  }

  @Test
  void nothingToSuggestIsExitCodeOne() {
    assertThat(cli.run("suggest", "xqzj\u001b[2J"))
        .isEqualTo(new Run(1, "", "Nothing begins with “xqzj\uFFFD[2J”.\n"));
    Run json = cli.run("suggest", "--json", "xqzj");
    assertThat(json.code()).isEqualTo(1);
    assertThat(JsonValues.object(json.out())).containsEntry("suggestions", List.of());
  }

  @Test
  void optionsNarrow() {
    assertThat(cli.run("suggest", "l", "--limit", "1").outLines()).hasSize(1);
    assertThat(cli.run("suggest", "git", "--lang", "ko").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"korean", "Korean", "한국어"})
  void languageHasANameToo(String name) {
    assertThat(cli.run("suggest", "헬스", "--lang", name).code()).isZero();
    assertThat(cli.run("suggest", "헬스", "--lang", name))
        .isEqualTo(cli.run("suggest", "헬스", "--lang", "ko"));
    assertThat(cli.run("suggest", "git", "--lang", name).code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "--lang klingonish, 'lang must be one language, such as ko or Korean, but was ''klingonish'''",
    "--limit 0, limit must be between 1 and 20 but was 0",
    "--limit 21, limit must be between 1 and 20 but was 21"
  })
  void wrongValueIsAUsageError(String option, String message) {
    String[] args = ("suggest git " + option).split(" ", -1);
    assertThat(cli.run(args)).isEqualTo(new Run(2, "", "haru: " + message + "\n"));
  }

  @Test
  void emptyPrefixIsAUsageError() {
    assertThat(cli.run("suggest", " "))
        .isEqualTo(new Run(2, "", "haru: the query is empty; type at least one word\n"));
  }
}
