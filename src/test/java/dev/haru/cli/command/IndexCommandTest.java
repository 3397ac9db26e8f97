package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import dev.haru.kit.JsonValues;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {

  @TempDir Path home;

  @Test
  void soundCourseIsIndexedWithASummaryOnStderr() {
    Run run = Cli.withSmallCourse(home).run("index");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).startsWith("Indexed 4 lessons (en 3, ko 1), 6 sections in ");
  }

  @Test
  void problemsAreToldWithPathLineAndReasonAndTheRestIsIndexed() throws IOException {
    Cli cli = Cli.withSmallCourse(home);
    Files.write(
        home.resolve("content/latin1.md"),
        "# Ok\n\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    cli.content().with("front.md", "---\ntitle: [\n---\n\n# Still read\n");
    Run run = cli.run("index");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .anyMatch(line -> line.matches("haru: latin1\\.md:3: .+ \\(skipped\\)"))
        .anyMatch(line -> line.matches("haru: front\\.md:\\d: .+"))
        .anyMatch(line -> line.startsWith("Indexed 5 lessons") && line.contains(", 1 skipped, "));
    assertThat(cli.run("search", "git").code()).isZero();
  }

  @Test
  void programsGetWhatWasBuiltAsOneObject() {
    Cli cli = Cli.withSmallCourse(home);
    Run run = cli.run("index", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines()).hasSize(1);
    assertThat(JsonValues.object(run.out()))
        .containsEntry("lessons", 4)
        .containsEntry("sections", 6)
        .containsEntry("languages", Map.of("en", 3, "ko", 1))
        .containsEntry("added", 4)
        .containsEntry("changed", 0)
        .containsEntry("removed", 0)
        .containsEntry("problems", 0)
        .containsEntry("skipped", 0)
        .containsEntry("notRead", Map.of())
        .containsEntry("generation", 1)
        .hasEntrySatisfying("tookMillis", took -> assertThat((int) took).isNotNegative())
        .hasEntrySatisfying("bytes", bytes -> assertThat((int) bytes).isPositive())
        .containsEntry("leftOut", Map.of())
        .containsEntry("unpublished", 0)
        .hasSize(14);
  }

  @Test
  void lessonsInLanguagesThatTheCourseDoesNotNameAreCounted() {
    Cli cli = Cli.withSmallCourse(home);
    cli.content()
        .with("haru.yaml", "languages: [en, ko]\n")
        .with("2026/ja/Days/day01.md", "# 一日目\n")
        .with("2026/ja/Days/day02.md", "# 二日目\n")
        .with(
            "notes.md", "# Notizen\n\nDas ist nicht auf Englisch, und wir sind für die Sprache.\n");
    Run run = cli.run("index");
    assertThat(run.code()).isZero();
    assertThat(run.errLines())
        .contains("Left out 3 lessons in languages that haru.yaml does not name (ja 2, de 1).");
    Run again = cli.run("index", "--json");
    assertThat(JsonValues.object(again.out()))
        .containsEntry("leftOut", Map.of("ja", 2, "de", 1))
        .containsEntry("problems", 0);
  }

  @Test
  void unpublishedLessonsAreCounted() {
    Cli cli = Cli.withSmallCourse(home);
    cli.content()
        .with("a.md", "---\ndraft: true\n---\n# A\n")
        .with("b.md", "---\nunlisted: true\n---\n# B\n");

    assertThat(cli.run("index").errLines())
        .contains("Left out 2 lessons that their front matter says not to show.");
    assertThat(JsonValues.object(cli.run("index", "--json").out())).containsEntry("unpublished", 2);
    cli.content().with("b.md", "# B\n");
    assertThat(cli.run("index").errLines())
        .contains("Left out 1 lesson that its front matter says not to show.");
  }

  @Test
  void problemsAreCountedInTheObjectToldOnStderrAndAFailure() throws IOException {
    Cli cli = Cli.withSmallCourse(home);
    Files.write(home.resolve("content/latin1.md"), new byte[] {'#', ' ', (byte) 0xe9, '\n'});
    Run run = cli.run("index", "--json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(JsonValues.object(run.out()))
        .containsEntry("problems", 1)
        .containsEntry("skipped", 1);
    assertThat(run.errLines()).hasSize(1).first().asString().startsWith("haru: latin1.md:1: ");
    Run wrong = cli.run("index", "--json", "--content", "nowhere");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
  }

  @Test
  void warningIsToldOncePerChangeAndIsNoFailure() {
    Cli cli = Cli.withSmallCourse(home);
    cli.content().with("front.md", "---\nday: 5\ntitle: a: b\n---\n\n# Still read\n");
    String told =
        "haru: front.md:3: the front matter is not valid YAML (mapping values are not allowed"
            + " here): 'title: a: b'; put the value in quotes, or correct the line; until then,"
            + " only plain lines 'key: value' are read";
    Run first = cli.run("index");
    assertThat(first.code()).isZero();
    assertThat(first.errLines()).hasSize(2).first().isEqualTo(told);
    assertThat(first.errLines().get(1))
        .startsWith("Indexed 5 lessons (en 4, ko 1), 1 warning, 7 sections in ");
    cli.content().with("2026/Days/day02.md", "# Day 2\n\nAnother text.\n");
    Run again = cli.run("index");
    assertThat(again.code()).isZero();
    assertThat(again.errLines()).hasSize(1).first().asString().contains(", 1 warning, ");
    cli.content().with("front.md", "---\nday: 5\ntitle: a: b\n---\n\n# Read again\n");
    assertThat(cli.run("index").errLines()).hasSize(2).first().isEqualTo(told);
  }

  @Test
  void strictBuildFailsForEveryProblemAndTellsAll() {
    Cli cli = Cli.withSmallCourse(home);
    cli.content().with("front.md", "---\ntitle: a: b\n---\n\n# Still read\n");
    assertThat(cli.run("index", "--strict").code()).isEqualTo(2);
    Run again = cli.run("index", "--strict", "--json");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.errLines()).hasSize(1).first().asString().startsWith("haru: front.md:2: ");
    assertThat(JsonValues.object(again.out()))
        .containsEntry("problems", 1)
        .containsEntry("skipped", 0);
    cli.content().with("front.md", "---\ntitle: \"a: b\"\n---\n\n# Read\n");
    assertThat(cli.run("index", "--strict").code()).isZero();
  }

  @Test
  void lessonThatIsLeftOutIsAFailureAndToldEachTime() throws IOException {
    Cli cli = Cli.withSmallCourse(home);
    Files.write(home.resolve("content/latin1.md"), new byte[] {'#', ' ', (byte) 0xe9, '\n'});
    for (int i = 0; i < 2; i++) {
      Run run = cli.run("index");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.errLines()).hasSize(2).first().asString().startsWith("haru: latin1.md:1: ");
    }
  }

  @Test
  void progressIsShownOnATerminalAndCleared() {
    Run terminal = Cli.withSmallCourse(home).onTerminal(80).run("index");
    assertThat(terminal.err())
        .contains("\r\u001B[K4 of 4 lessons, ")
        .contains("\r\u001B[KIndexed 4");
    assertThat(terminal.out()).isEmpty();
    Run dumb = new Cli(home).onTerminal(80).set("TERM", "dumb").run("index");
    assertThat(dumb.err()).doesNotContain("\u001B").doesNotContain("\r");
  }

  @Test
  void courseWithoutLessonsIsIndexedOnce() throws IOException {
    Files.createDirectory(home.resolve("empty"));
    Cli cli = new Cli(home);
    assertThat(cli.run("index", "--content", "empty").err())
        .startsWith("Up to date: 0 lessons, 0 sections, ");
    assertThat(cli.run("index", "--content", "empty").err())
        .startsWith("Up to date: 0 lessons, 0 sections, ");
  }

  @Test
  void courseThatHasLostItsLessonsIsRefusedUnlessAllIsToBeBuiltAgain() throws IOException {
    Cli cli = Cli.withSmallCourse(home);
    cli.run("index", "--index", "own");
    Files.move(home.resolve("content"), home.resolve("away"));
    Run gone = cli.run("index", "--index", "own", "--content", "content");
    assertThat(gone.code()).isEqualTo(2);
    assertThat(gone.errLines()).hasSize(1);
    Files.createDirectory(home.resolve("content"));
    Run empty = cli.run("index", "--index", "own", "--json");
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.out()).isEmpty();
    assertThat(empty.errLines())
        .containsExactly(
            "haru: the content directory "
                + home.resolve("content")
                + " has no lessons any more; the index stays as it is: bring the lessons back, or"
                + " build the index with 'haru index --full' if they are to go");
    assertThat(cli.run("search", "git", "--index", "own").code()).isZero();
    Run full = cli.run("index", "--index", "own", "--full");
    assertThat(full.code()).isEqualTo(2);
    assertThat(full.errLines().getLast()).startsWith("haru: no lessons in ");
    assertThat(cli.run("search", "git", "--index", "own").code()).isEqualTo(1);
    assertThat(cli.run("index", "--index", "own").code()).isEqualTo(2);
  }

  @Test
  void documentsThatAreNotReadAreCountedInTheOutput() {
    Cli cli = Cli.withSmallCourse(home);
    cli.content().with("a.rst", "A").with("b/c.RST", "C").with("d.adoc", "= D").with("e.py", "e");
    cli.content().with(".f/g.rst", "G").with("node_modules/h.rst", "H");
    Run run = cli.run("index");
    assertThat(run.code()).isZero();
    assertThat(run.errLines())
        .hasSize(3)
        .endsWith("1 .adoc file is not read.", "2 .rst files are not read.");
    assertThat(cli.run("index", "--strict").code()).isZero();
    Run json = cli.run("index", "--json");
    assertThat(json.err()).isEmpty();
    assertThat(JsonValues.object(json.out()))
        .containsEntry("notRead", Map.of(".adoc", 1, ".rst", 2));
    assertThat(cli.run("doctor").out()).contains("not read  1 .adoc, 2 .rst\n");
  }

  @Test
  void courseWithoutLessonsFailsAndNamesTheFilesThatAreThere() throws IOException {
    Cli cli = new Cli(home);
    new TestCourse(Files.createDirectory(home.resolve("docs")))
        .with("a.rst", "A")
        .with("b.rst", "B");
    Run run = cli.run("index", "--content", "docs");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errLines().getLast())
        .startsWith("haru: no lessons in " + home.resolve("docs"))
        .contains(": 2 .rst files are not read; haru reads .md, ");
    Files.writeString(home.resolve("docs/haru.yaml"), "languages: [ko]\n");
    Files.writeString(home.resolve("docs/a.en.md"), "# A\n");
    assertThat(cli.run("index", "--content", "docs").err())
        .contains(" in the languages of the settings, ko: ");
  }

  @Test
  void oneIsNotSeveral() throws IOException {
    Files.createDirectory(home.resolve("small"));
    Files.writeString(home.resolve("small/day01.md"), "# Day 1\n\nText.\n");
    assertThat(new Cli(home).run("index", "--content", "small").err())
        .startsWith("Indexed 1 lesson (en 1), 1 section in ");
  }

  @Test
  void secondWriterIsToldWhoWrites() throws IOException {
    Cli cli = Cli.withSmallCourse(home);
    cli.run("index", "--index", "index");
    try (FSDirectory directory = FSDirectory.open(home.resolve("index"));
        Lock lock = directory.obtainLock("write.lock")) {
      lock.ensureValid();
      Files.writeString(home.resolve("index/writer.txt"), "process 7, since today");
      Run run = cli.run("index", "--index", "index");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .startsWith("haru: the index ")
          .endsWith("index is being written by process 7, since today; wait until it is done\n");
      assertThat(cli.run("search", "git", "--index", "index").code()).isZero();
    }
  }

  @Test
  void indexThatCannotBeWrittenIsAFailure() throws IOException {
    Files.writeString(home.resolve("file"), "");
    Run run = Cli.withSmallCourse(home).run("index", "--index", "file/below");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("haru: the index ").contains("cannot be written");
    assertThat(run.errLines()).hasSize(1);
  }
}
