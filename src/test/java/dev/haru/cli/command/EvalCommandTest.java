package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvalCommandTest {

  @TempDir Path home;

  private Cli cli;

  @BeforeEach
  void writeCourse() {
    cli = Cli.withSmallCourse(home);
    new TestCourse(home)
        .with("queries.tsv", "1\ten\thealth checks\n2\tko\t로드 밸런싱\n3\t\tzebra\n")
        .with("qrels.trec", "1 0 2026/Days/day01.md:5 3\n2 0 2026/ko/Days/day01.md:1 2\n")
        .with("wrong.tsv", "1 en git\n")
        .with("wrong.trec", "1 0 x.md:1\n");
    cli.run("index");
  }

  @Test
  void measuresArePrintedAndTheRunIsWritten() throws IOException {
    Run run =
        cli.run("eval", "--queries", "queries.tsv", "--qrels", "qrels.trec", "--run", "a.run");
    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                """
                queries          3
                without hit  0.333
                judged           2
                nDCG@10      1.000
                MRR@10       1.000
                recall@20    1.000
                """,
                ""));
    assertThat(Files.readString(home.resolve("a.run")))
        .startsWith("1 Q0 2026/Days/day01.md:5 1 ")
        .contains("\n2 Q0 2026/ko/Days/day01.md:1 1 ")
        .doesNotContain("3 Q0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queries.tsv", "qrels.trec", "content/README.md", "other.run", "blank"})
  void runDoesNotReplaceAnotherFile(String name) throws IOException {
    new TestCourse(home).with("other.run", "1 Q0 d1 1 2.5 lucene\n").with("blank", "\n");
    String before = Files.readString(home.resolve(name));
    Run run = cli.run("eval", "--queries", "queries.tsv", "--run", name);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "haru: "
                + home.resolve(name)
                + ": not a run of haru's, so it is left unchanged; name a new file for the run with"
                + " --run\n");
    assertThat(home.resolve(name)).hasContent(before);
  }

  @Test
  void runReplacesARunAndAnEmptyFile() throws IOException {
    Files.createFile(home.resolve("a.run"));
    for (int i = 0; i < 2; i++) {
      assertThat(cli.run("eval", "--queries", "queries.tsv", "--run", "a.run").code()).isZero();
    }
    assertThat(home.resolve("a.run")).content().startsWith("1 Q0 ").hasLineCount(3);
  }

  @ParameterizedTest
  @CsvSource({"/dev/null, 0", "/dev/full, 2", "content, 2"})
  @DisabledOnOs(WINDOWS)
  void runGoesToStreamsAndToNoOtherDevice(String file, int code) {
    Run run = cli.run("eval", "--queries", "queries.tsv", "--run", file);
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err().contains("not a regular file")).isEqualTo(code == 2);
  }

  @Test
  void withoutJudgementsOnlyTheCountsArePrinted() {
    assertThat(cli.run("eval", "--queries", "queries.tsv").out())
        .isEqualTo("queries          3\nwithout hit  0.333\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--queries wrong.tsv, wrong.tsv:1: a line must be an id",
    "--queries queries.tsv --qrels wrong.trec, wrong.trec:1: a line must be 'qid 0 path:line"
        + " grade'",
    "--queries nowhere.tsv, nowhere.tsv: no such file",
    "--queries queries.tsv --run nowhere/a.run, nowhere/a.run: no such file",
    "--queries queries.tsv --limit 0, limit must be between 1 and 100 but was 0"
  })
  void wrongFileIsAFailureThatNamesIt(String options, String message) {
    Run run = cli.run(("eval " + options).split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).singleElement().asString().startsWith("haru: ").contains(message);
  }
}
