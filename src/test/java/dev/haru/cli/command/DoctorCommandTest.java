package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorCommandTest {

  @TempDir Path home;

  private Cli cli;

  @BeforeEach
  void writeCourse() {
    cli = Cli.withSmallCourse(home).set("HARU_INDEX", "index");
  }

  @Test
  void soundCourseAndIndexAreDescribed() {
    cli.run("index");
    Run run = cli.run("doctor");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsPattern("(?m)^haru      .+$")
        .containsPattern("(?m)^java      .+ \\(.+\\)$")
        .contains("course    content\n")
        .contains("content   " + home.resolve("content") + "\n")
        .contains("files     4, all readable\n")
        .contains("index     " + home.resolve("index") + "\n")
        .containsPattern("(?m)^built     \\d{4}-\\S+Z, generation 1$")
        .contains("lessons   4 (en 3, ko 1)\n")
        .contains("sections  6\n")
        .endsWith("check     sound\n");
  }

  @Test
  void missingIndexIsTold() {
    Run run = cli.run("doctor");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("files     4, all readable");
    assertThat(run.err())
        .isEqualTo(
            "haru: there is no index at "
                + home.resolve("index")
                + "; build it with 'haru index'\n");
  }

  @Test
  void changedSettingsAreTold() {
    cli.run("index");
    cli.content().with("haru.yaml", "name: Mine\n");
    Run run = cli.run("doctor");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("haru: the settings have changed since the index was built, ")
        .contains("Z; run 'haru index'\n");
  }

  @Test
  void lessonsWithProblemsAreTold() {
    cli.content().with("front.md", "---\ntitle: [\n---\n\n# Text\n");
    cli.run("index");
    Run run = cli.run("doctor");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("files     5, 1 problem\n").endsWith("sound\n");
    assertThat(run.errLines()).singleElement().asString().matches("haru: front\\.md:\\d: .+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mkdocs.yml|a: 1⏎site_name: [|:3: the site's configuration is not valid YAML (",
        "book.toml|[book]⏎title = 'x|:2: the site's configuration is not valid TOML (",
        "_config.yml|a: b: c|:1: the site's configuration is not valid YAML ("
      })
  void anInvalidConfigurationOfTheSiteIsTold(String file, String text, String told) {
    cli.content().with(file, text.split("⏎", -1));
    cli.run("index");

    Run run = cli.run("doctor");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errLines()).singleElement().asString().contains(file + told, "correct the line");
  }

  @Test
  void flippedByteIsFound() throws IOException {
    cli.run("index");
    Path data = largestFile();
    byte[] bytes = Files.readAllBytes(data);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(data, bytes);
    Run run = cli.run("doctor");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .contains(" is damaged")
        .contains("'haru index'");
  }

  @Test
  void indexThatMayNotBeWrittenIsCheckedToo() throws IOException {
    cli.run("index");
    Path lock = home.resolve("index/write.lock");
    Files.delete(lock);
    Files.createDirectory(lock); // cannot be locked, as in a directory that is read-only
    Run run = cli.run("doctor");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith("check     sound\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void missingFileIsFoundAndSearchBuildsTheIndexAnew() throws IOException {
    cli.run("index");
    Files.delete(largestFile());
    Run run = cli.run("doctor");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .startsWith("haru: the index ")
        .contains(" is damaged or cannot be read ")
        .endsWith("; build it again with 'haru index'");
    Run search = cli.run("search", "git");
    assertThat(search.code()).isZero();
    assertThat(search.err()).startsWith("The index is damaged: indexing content …\nIndexed 4");
    assertThat(cli.run("index").code()).isZero();
    assertThat(cli.run("doctor").code()).isZero();
  }

  private Path largestFile() throws IOException {
    try (var files = Files.list(home.resolve("index"))) {
      return files.max(Comparator.comparingLong(DoctorCommandTest::size)).orElseThrow();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
