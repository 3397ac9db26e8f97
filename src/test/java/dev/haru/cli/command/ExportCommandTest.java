package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code haru export}, with the engine that the build has compiled. */
class ExportCommandTest {

  /** An export that tests of damage copy. */
  @TempDir private static Path original;

  @TempDir Path home;

  private Cli cli;
  private Path export;

  @BeforeAll
  static void exportOnce() {
    Path site = original.resolve("site");
    assertThat(course(original).run("export", site.toString()).code()).isZero();
  }

  @BeforeEach
  void writeCourse() {
    cli = course(home);
    export = home.resolve("site/haru");
  }

  private static Cli course(Path home) {
    Cli cli = new Cli(home).set("HARU_CONTENT", home.resolve("content"));
    cli.content()
        .with("2026/Days/day01.md", "# Load balancing\n\nA balancer shares the load.\n")
        .with("2026/ko/Days/day01.md", "# 로드 밸런싱\n\n밸런서가 부하를 나눕니다.\n");
    return cli;
  }

  private void copyExport() throws IOException {
    Path from = original.resolve("site");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = export.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private Run export() {
    return cli.run("export", export.toString());
  }

  private Set<String> files() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(export)) {
      files.filter(Files::isRegularFile).forEach(f -> names.add(export.relativize(f).toString()));
    }
    return names;
  }

  @Test
  void exportIsWhole() throws Exception {
    Run run = export();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("Exported 2 sections to " + export)
        .contains("src=\"haru/haru-search.js\"", "haru/search.html")
        .doesNotContain("unchanged");
    assertThat(files())
        .contains(
            "manifest.json",
            "haru-search.js",
            "haru-docsify.js",
            "search.html",
            "search.js",
            "search.css")
        .anyMatch(name -> name.matches("engine\\.[0-9a-f]{12}\\.js"))
        .anyMatch(name -> name.matches("worker\\.[0-9a-f]{12}\\.js"));
    assertThat(Files.readString(export.resolve("haru-search.js")))
        .contains("class Export {", "class HaruSearch")
        .doesNotContain("class Server {");
    Run check = cli.run("export", "--check", export.toString());
    assertThat(check.code()).as(check.err()).isZero();
    assertThat(check.err()).contains("is whole: ");
  }

  @Test
  void unchangedFilesAreKeptAndOldOnesDeleted() throws Exception {
    export();
    Set<String> before = files();
    assertThat(export().err()).contains(before.size() + " of them unchanged");
    assertThat(files()).isEqualTo(before);

    cli.content().with("2026/Days/day02.md", "# Volumes\n\nA volume keeps data.\n");
    assertThat(export().code()).isZero();
    assertThat(files()).isNotEqualTo(before).anyMatch(before::contains);
    assertThat(cli.run("export", "--check", export.toString()).code()).isZero();
    assertThat(cli.run("export", "--check", export.toString()).err())
        .contains(files().size() + " files");
  }

  @Test
  void whatIsDamagedOrMissingIsTold() throws Exception {
    copyExport();
    Path one = data(0);
    Path other = data(1);
    Files.delete(one);
    Files.write(other, new byte[] {1, 2, 3});
    Run check = cli.run("export", "--check", export.toString());
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err())
        .contains("data/" + one.getFileName() + " is missing")
        .contains("data/" + other.getFileName() + " is damaged")
        .contains("export again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{}",
        "{\"engine\": \"../content/2026/Days/day01.md\", \"worker\": \"/etc/hosts\", \"data\":"
            + " \"../a\"}"
      })
  void manifestThatNobodyWroteIsDamaged(String manifest) throws Exception {
    copyExport();
    Files.writeString(export.resolve("manifest.json"), manifest);
    Run check = cli.run("export", "--check", export.toString());
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err())
        .contains("manifest.json is damaged: it does not name the engine", "export again")
        .doesNotContain("day01.md", "hosts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"haru-search.js", "haru-docsify.js", "search.html", "search.css", "search.js"})
  void fileWhoseNameStaysIsCheckedToo(String name) throws Exception {
    copyExport();
    byte[] whole = Files.readAllBytes(export.resolve(name));
    for (byte[] content : new byte[][] {{}, Arrays.copyOf(whole, whole.length - 1)}) {
      Files.write(export.resolve(name), content);
      Run check = cli.run("export", "--check", export.toString());
      assertThat(check.code()).isEqualTo(2);
      assertThat(check.err()).contains(name + " is damaged");
    }
  }

  @Test
  void emptyFileIsDamaged() throws Exception {
    copyExport();
    Files.write(data(0), new byte[0]);
    assertThat(cli.run("export", "--check", export.toString()).err())
        .contains("data/" + data(0).getFileName() + " is damaged: it cannot be read")
        .doesNotContain("null");
  }

  @Test
  void directoryOfAnyNameCanBeEmbedded() {
    Run run = cli.run("export", home.resolve("내 \"x\" & <b>%").toString());
    assertThat(run.err()).contains("src=\"%EB%82%B4%20%22x%22%20%26%20%3Cb%3E%25/haru-search.js\"");
  }

  @Test
  void fileWithMoreThanItsContentIsDamaged() throws Exception {
    copyExport();
    Files.writeString(data(0), "more", StandardOpenOption.APPEND);
    assertThat(cli.run("export", "--check", export.toString()).err())
        .contains("data/" + data(0).getFileName() + " is damaged");
  }

  @Test
  void whereThereIsNoExportOneSentenceSaysSo() {
    Run check = cli.run("export", "--check", home.resolve("nowhere").toString());
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err().strip().lines()).singleElement().asString().contains("no export in");
  }

  private Path data(int number) throws IOException {
    try (Stream<Path> files = Files.list(export.resolve("data"))) {
      return files.sorted().toList().get(number);
    }
  }

  @Test
  void foreignDirectoriesAndFilesAreNotTouched() throws Exception {
    Files.createDirectories(export);
    Files.writeString(export.resolve("mine.txt"), "mine");
    Run run = export();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("contains files that are not part of an export; name an empty");
    assertThat(files()).containsExactly("mine.txt");

    Files.writeString(export.resolve("manifest.json"), "{\"name\": \"of an app\"}");
    assertThat(export().code()).isEqualTo(2);
    assertThat(export.resolve("manifest.json")).hasContent("{\"name\": \"of an app\"}");

    Run onFile = cli.run("export", export.resolve("mine.txt").toString());
    assertThat(onFile.code()).isEqualTo(2);
    assertThat(onFile.err()).contains("is a file; name a directory");
  }
}
