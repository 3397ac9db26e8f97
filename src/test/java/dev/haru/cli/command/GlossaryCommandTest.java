package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.cli.print.Width;
import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryCommandTest {

  @TempDir Path home;

  private Cli cli;

  @BeforeEach
  void writeCourse() {
    cli = new Cli(home).set("HARU_CONTENT", home.resolve("content"));
    String[] english = {"quorble", "zibbet", "fendrick"};
    String[] korean = {"토끼", "무지개", "호박"};
    for (int day = 1; day <= 9; day++) {
      int one = day % 3;
      int two = (day + 1 + day / 5) % 3;
      cli.content()
          .with(
              "2026/Days/day" + day + ".md",
              "# The " + english[one] + "\n\nThere it is: the " + english[two] + ".\n")
          .with(
              "2026/ko/Days/day" + day + ".md",
              "# " + korean[one] + "\n\n여기에 있습니다: " + korean[two] + ".\n");
    }
    cli.run("index");
  }

  @Test
  void learnedWordIsShownWithItsProbability() {
    Run run = cli.run("glossary", "quorble");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.outLines().get(0))
        .matches("토끼 {2,}\\d\\d %  learned from the course's translations");
    assertThat(cli.run("glossary", "토끼").out()).startsWith("quorble ");
  }

  @Test
  void everySourceIsShownTheCoursesOwnFirst() {
    cli.content()
        .with("haru.yaml", "glossary: words.yaml\n")
        .with("words.yaml", "무지개: rainbow\n도커: container engine\n");
    assertThat(cli.run("glossary", "무지개").outLines())
        .satisfiesExactly(
            first -> assertThat(first).matches("rainbow +by the course's glossary"),
            second -> assertThat(second).matches("zibbet +\\d\\d %  learned from .*"));
    assertThat(cli.run("glossary", "도커").outLines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("container engine "),
            second -> assertThat(second).matches("docker +by haru's dictionary"));
  }

  @Test
  void everydayWordIsShownInBothDirections() {
    assertThat(cli.run("glossary", "바닥글").outLines())
        .singleElement()
        .asString()
        .matches("footer +by haru's dictionary of everyday words");
    assertThat(cli.run("glossary", "Table of contents").out()).startsWith("목차 ");
  }

  @Test
  void wordMayBeSeveral() {
    assertThat(cli.run("glossary", "로드", "밸런싱").out()).startsWith("load balancing ");
  }

  @Test
  void withoutAWordTheSurestAreShownInColumns() {
    Run run = cli.run("glossary");
    assertThat(run.code()).isZero();
    assertThat(run.outLines().get(0)).matches("en – ko: the surest of \\d+");
    assertThat(run.outLines().subList(1, run.outLines().size()))
        .isNotEmpty()
        .allMatch(line -> Width.of(line) == Width.of(run.outLines().get(1)));
    assertThat(cli.run("glossary", "--limit", "1").outLines()).hasSize(2);
  }

  @Test
  void unknownWordIsExitCodeOne() {
    assertThat(cli.run("glossary", "xyzzy"))
        .isEqualTo(new Run(1, "", "No other name for 'xyzzy' is known.\n"));
  }

  @Test
  void courseInOneLanguageHasLearnedNothing() {
    Cli other = new Cli(home.resolve("other"));
    other.content().with("day1.md", "# Alone\n\nOnly in English.\n");
    Run run = other.run("glossary");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Nothing was learned");
  }

  @Test
  void limitMustBePositive() {
    assertThat(cli.run("glossary", "--limit", "0"))
        .isEqualTo(new Run(2, "", "haru: --limit must be 1 or more but was 0\n"));
  }
}
