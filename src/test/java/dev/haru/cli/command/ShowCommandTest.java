package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.cli.base.ExitCode;
import dev.haru.cli.print.Width;
import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
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
    "31, rich.md:31"
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
          rich.md:32   | rich.md has 31 lines, so there is no line 32
          rich.md:x    | the course has no lesson 'rich.md:x'; 'haru search' prints the paths
          :5           | the course has no lesson ':5'; 'haru search' prints the paths
          1            | there is no last search in content; search first, or name a lesson's path
          """)
  void placeThatIsNoneIsAFailure(String place, String message) {
    Run run = cli.run("show", place);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("haru: " + message + "\n");
  }

  @Test
  void wholeLessonIsShownSectionBySection() {
    Run run = cli.run("show", "2026/Days/day01.md");
    assertThat(run.code()).isZero();
    assertThat(run.outLines())
        .containsSubsequence(
            "2026/Days/day01.md:1",
            "A load balancer spreads requests over several servers.",
            "",
            "Health checks",
            "2026/Days/day01.md:5");
  }

  @Test
  void resultOfTheLastSearchIsNamedByItsNumber() {
    cli.set("XDG_CACHE_HOME", home.resolve("cache"));
    List<String> places =
        cli.run("search", "servers", "--lang", "en").outLines().stream()
            .map(String::strip)
            .filter(line -> line.matches("\\S+\\.md:\\d+.*"))
            .map(line -> line.replaceFirst(" .*", ""))
            .toList();
    assertThat(places).hasSizeGreaterThan(1);
    for (int i = 0; i < places.size(); i++) {
      assertThat(cli.run("show", Integer.toString(i + 1)).outLines()).contains(places.get(i));
    }
    String beyond = Integer.toString(places.size() + 1);
    assertThat(cli.run("show", beyond).err())
        .isEqualTo(
            "haru: the last search showed the results 1 to "
                + places.size()
                + ", not "
                + beyond
                + "\n");

    cli.run("search", "zeppelin");
    cli.run("search", "servers", "--lang", "en", "--offset", "1", "--json");
    assertThat(cli.run("show", "2").outLines()).contains(places.get(1));
    assertThat(cli.run("show", "1").code()).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void cacheThatCannotBeWrittenOrReadIsNoFailure() throws Exception {
    cli.set("XDG_CACHE_HOME", Files.writeString(home.resolve("file"), ""));
    assertThat(cli.run("search", "servers").code()).isZero();
    assertThat(cli.run("show", "1").err()).contains("there is no last search");

    cli.set("XDG_CACHE_HOME", home.resolve("cache"));
    assertThat(cli.run("search", "servers").code()).isZero();
    try (Stream<Path> files = Files.list(home.resolve("cache/haru"))) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {(byte) 0xFF, '\n'});
      }
    }
    assertThat(cli.run("show", "1").err()).contains("there is no last search");
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
