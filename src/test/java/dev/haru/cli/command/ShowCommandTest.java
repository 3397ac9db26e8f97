package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.cli.base.ExitCode;
import dev.haru.cli.print.Width;
import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowCommandTest {

  @TempDir Path home;

  private Cli cli;

  @BeforeEach
  void writeCourse() {
    cli = Cli.withSmallCourse(home);
    cli.content()
        .with(
            "rich.md",
            """
            Before any heading.

            # Rich

            ## Everything

            A paragraph with **bold**, `code` and [a link](x.md).

            - one
            - two
              - deeper

            3. three
            4. four

            > A quote that says something.

            ```sh
            for i in 1 2; do
              echo $i
            done
            ```

            | | English | 한국어 |
            | --- | --- | --- |
            | 1 | load balancing | 로드 밸런싱 |
            | 2 | | 깃 |

            ![A diagram](x.png)

            ## Next
            """);
  }

  @Test
  void sectionIsRendered() {
    Run run = cli.run("show", "rich.md:5");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            Rich
            Everything
            rich.md:5

            A paragraph with bold, code and a link.

            • one
            • two
              • deeper
            3. three
            4. four

            │ A quote that says something.

              ┃ for i in 1 2; do
              ┃   echo $i
              ┃ done

               English         한국어
            1  load balancing  로드 밸런싱
            2                  깃

            [A diagram]
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "1, rich.md:0",
    "0, rich.md:0",
    "3, rich.md:3",
    "4, rich.md:3",
    "20, rich.md:5",
    "999, rich.md:31"
  })
  void anyLineOfASectionShowsIt(int line, String place) {
    assertThat(cli.run("show", "rich.md:" + line).outLines()).contains(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026/Days/day02.md:1",
        "day02.md:1",
        "Days/day02.md:1",
        "content/2026/Days/day02.md:1"
      })
  void lessonIsFoundByAPartOfItsPath(String place) {
    assertThat(cli.run("show", place).out()).startsWith("Day 2: Git\n2026/Days/day02.md:1\n");
  }

  @Test
  void lessonIsFoundByADecomposedPath() {
    cli.content().with("첫날.md", "# 첫날\n\n안녕하세요.\n");
    String place = Normalizer.normalize("첫날.md:1", Normalizer.Form.NFD);
    assertThat(cli.run("show", place).out()).contains("안녕하세요.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nowhere.md:1 | the course has no lesson 'nowhere.md'; 'haru search' prints the paths
          day01.md:1   | 'day01.md' could be any of 2026/Days/day01.md, 2026/ko/Days/day01.md; give more of the path
          rich.md      | 'rich.md' must be PATH:LINE, such as 2026/Days/day04.md:18
          rich.md:x    | 'rich.md:x' must be PATH:LINE, such as 2026/Days/day04.md:18
          :5           | ':5' must be PATH:LINE, such as 2026/Days/day04.md:18
          """)
  void placeThatIsNoneIsAFailure(String place, String message) {
    Run run = cli.run("show", place);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("haru: " + message + "\n");
  }

  @Test
  void longTextsStayWithinTheTerminal() {
    cli.content()
        .with(
            "long.md",
            "# "
                + "제목 ".repeat(40)
                + "\n\n"
                + "> - "
                + "한글 word ".repeat(40)
                + "\n\n| a | b |\n|---|---|\n| "
                + "셀 ".repeat(60)
                + " | x |\n\n!["
                + "그림 word ".repeat(20).strip()
                + "](x.png)\n\n"
                + "tab\tbed\tword ".repeat(30)
                + "\n");
    for (int columns : new int[] {40, 80, 120}) {
      Run run = cli.onTerminal(columns).set("NO_COLOR", "1").run("show", "long.md:1");
      assertThat(run.outLines()).hasSizeGreaterThan(8);
      assertThat(run.outLines())
          .allMatch(line -> Width.of(line) <= columns && !line.contains("\t"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd:1",
        "../secret.md:1",
        "/etc/passwd:1",
        "../content/../secret.md:1",
        "%2e%2e/secret.md:1",
        "file:///etc/passwd:1",
        "a\u0000.md:1",
        "..:1",
        "/:1"
      })
  void whatLiesOutsideTheCourseIsNotShown(String place) throws Exception {
    Files.writeString(cli.content().content().resolveSibling("secret.md"), "# Secret\n");

    Run run = cli.run("show", place);

    assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("the course has no lesson");
  }
}
