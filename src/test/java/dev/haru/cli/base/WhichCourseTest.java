package dev.haru.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command uses the right course or explains why it cannot, whatever is typed and wherever. */
@Tag("slow")
class WhichCourseTest {

  @TempDir Path root;

  private Cli cli;
  private Path index;

  /** Course A, whose index is in a named place, beside course B and haru's sample course. */
  @BeforeEach
  void indexCourseA() {
    course("home/content", "Sample");
    course("a", "Alpha").with("haru.yaml", "name: Course A\n");
    course("b", "Beta");
    index = root.resolve("indexes/a");
    cli = new Cli(root.resolve("home"));
    assertThat(cli.in(root.resolve("a")).run("index", "--index", index.toString()).code()).isZero();
    elsewhere();
  }

  private TestCourse course(String directory, String word) {
    return new TestCourse(root.resolve(directory))
        .with("lesson.md", "# " + word + "\n\nAn otter in " + word + ".\n");
  }

  /** Changes to a directory outside any course. */
  private void elsewhere() {
    cli.in(directory("elsewhere"));
  }

  private Path directory(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, Long> files(Path directory) throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(directory)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            directory.relativize(file).toString(),
            Files.getLastModifiedTime(file).toMillis() + Files.size(file));
      }
    }
    return files;
  }

  private static List<List<String>> questions() {
    return List.of(
        List.of("search", "otter"),
        List.of("search", "otter", "--json"),
        List.of("search", "otter", "--limit", "3"),
        List.of("suggest", "ott"),
        List.of("glossary", "otter"),
        List.of("doctor"),
        List.of("eval", "--queries", "queries.tsv"));
  }

  private Cli.Run ask(List<String> question, String... more) throws IOException {
    List<String> args = new ArrayList<>(question);
    args.addAll(List.of(more));
    Files.writeString(directory("elsewhere").resolve("queries.tsv"), "q1\t\totter\n");
    return cli.run(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void questionToAnIndexIsAnsweredFromItsOwnCourseAnywhere(List<String> question)
      throws IOException {
    Map<String, Long> before = files(index);
    Cli.Run run = ask(question, "--index", index.toString());
    assertThat(run.code()).as(run.err()).isLessThan(2);
    assertThat(run.out() + run.err()).doesNotContain("Sample", "indexing");
    assertThat(files(index)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void variableThatWasLeftInTheEnvironmentChangesNoIndex(List<String> question) throws IOException {
    Map<String, Long> before = files(index);
    cli.set("HARU_INDEX", index);
    ask(question);
    ask(question, "--content", root.resolve("b").toString());
    assertThat(files(index)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void questionAboutAnotherCourseThanTheIndexHasIsRefused(List<String> question)
      throws IOException {
    Map<String, Long> before = files(index);
    Cli.Run run =
        ask(question, "--index", index.toString(), "--content", root.resolve("b").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(index + " is the index of another course, Course A (" + root.resolve("a") + ")");
    assertThat(files(index)).isEqualTo(before);
  }

  @Test
  void oneOfTwoContentsIsAnotherCourse() throws IOException {
    String a = root.resolve("a").toString();
    String b = root.resolve("b").toString();
    String both = root.resolve("indexes/both").toString();
    assertThat(cli.run("index", "--content", a, "--content", b, "--index", both).code()).isZero();
    Map<String, Long> before = files(Path.of(both));
    Cli.Run one = cli.run("search", "otter", "--content", b, "--index", both);
    assertThat(one.code()).isEqualTo(2);
    assertThat(one.err()).contains("is the index of another course").contains(a + ", " + b);
    assertThat(files(Path.of(both))).isEqualTo(before);
    assertThat(cli.run("search", "otter", "--index", both).out()).contains("Alpha", "Beta");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "index --json", "index --watch", "serve --port 0"})
  void indexOfAnotherCourseIsNotReplaced(String command) throws IOException {
    Map<String, Long> before = files(index);
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(List.of("--content", root.resolve("b").toString(), "--index", index.toString()));
    Cli.Run run = cli.run(args.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is the index of another course");
    assertThat(files(index)).isEqualTo(before);
  }

  @Test
  void indexOfAnotherCourseIsReplacedByWhoeverNamesItAndInsists() {
    String b = root.resolve("b").toString();
    assertThat(cli.run("index", "--full", "--content", b, "--index", index.toString()).code())
        .isZero();
    assertThat(cli.run("search", "otter", "--index", index.toString()).out())
        .contains("Beta")
        .doesNotContain("Alpha");
  }

  @Test
  void commandThatARefusalNamesReplacesTheIndex() throws IOException {
    Files.move(root.resolve("a"), root.resolve("moved"));
    String moved = root.resolve("moved").toString();
    Cli.Run run = cli.run("search", "otter", "--content", moved, "--index", index.toString());
    String command = run.err().replaceAll("(?s).*'haru (index --full [^']*)'.*", "$1");
    assertThat(command).isEqualTo("index --full --content " + moved + " --index " + index);
    assertThat(cli.run(command.split(" ")).code()).isZero();
    assertThat(cli.run("search", "otter", "--index", index.toString()).out()).contains("Alpha");
  }

  @Test
  void settingsOfACourseNeverTakeTheUsualPlaceOfAnother() throws IOException {
    Path b = root.resolve("b");
    assertThat(cli.run("search", "otter", "--content", b.toString()).code()).isZero();
    Path usual;
    try (Stream<Path> indexes = Files.list(root.resolve("home/index"))) {
      usual = indexes.findFirst().orElseThrow();
    }
    course("c", "Gamma").with("haru.yaml", "index: " + usual + "\n");
    Cli.Run run = cli.in(root.resolve("c")).run("search", "otter");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("'index'", "the default place of another course");
    course("c", "Gamma").with("haru.yaml", "index: " + usual.resolveSibling("mine") + "\n");
    assertThat(cli.run("search", "otter").out()).contains("Gamma");
  }

  @Test
  void settingsOfACourseNeverReplaceTheIndexOfAnother() throws IOException {
    course("c", "Gamma").with("haru.yaml", "index: ../indexes/a\n");
    Map<String, Long> before = files(index);
    cli.in(root.resolve("c"));
    for (String[] args :
        List.of(new String[] {"search", "otter"}, new String[] {"index", "--full"})) {
      Cli.Run run = cli.run(args);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).isNotEmpty();
    }
    assertThat(files(index)).isEqualTo(before);
  }

  @Test
  void variableOfAnotherCourseThanTheOneAroundIsToldAndNotFollowed() throws IOException {
    course("c/deep", "Gamma");
    new TestCourse(root.resolve("c")).with("haru.yaml", "name: Course C\n");
    Map<String, Long> before = files(index);
    cli.set("HARU_INDEX", index).in(root.resolve("c/deep"));
    Cli.Run run = cli.run("search", "otter");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("HARU_INDEX", "Course A", root.resolve("c").toString());
    assertThat(files(index)).isEqualTo(before);
  }

  @Test
  void courseIsFoundFromBelowByItsSettings() {
    new TestCourse(root.resolve("a")).with("2026/Days/day01.md", "# Otter day\n");
    Cli.Run run = cli.in(root.resolve("a/2026/Days")).run("search", "otter");
    assertThat(run.out()).contains("2026/Days/day01.md").doesNotContain("Sample");
    assertThat(run.err()).contains("Course A");
  }

  @Test
  void directoryWithLessonsIsACourseWithoutAnySettings() {
    Cli.Run run = cli.in(root.resolve("b")).run("search", "otter");
    assertThat(run.out()).contains("Beta").doesNotContain("Sample");
    directory("outer");
    course("outer/inner/deep", "Delta");
    assertThat(cli.in(root.resolve("outer")).run("search", "otter").out()).contains("Delta");
  }

  @Test
  void sampleAnswersWhereThereIsNoCourseAndSaysSo() {
    Cli.Run run = cli.run("search", "otter");
    assertThat(run.out()).contains("Sample");
    assertThat(run.err()).contains("haru's sample course");
    Cli.Run json = cli.run("search", "otter", "--json");
    assertThat(json.out()).startsWith("{");
    assertThat(json.err()).contains("haru's sample course");
    new TestCourse(root.resolve("home/src")).with("docs/notes.md", "# Otter notes\n");
    assertThat(cli.in(root.resolve("home")).run("search", "otter").out()).contains("Sample");
    assertThat(cli.in(root.resolve("home/src")).run("search", "otter").out()).contains("Sample");
  }

  @Test
  void buildSaysWhoseIndexItBringsUpToDate() {
    cli.set("HARU_INDEX", index);
    assertThat(cli.in(root.resolve("b")).run("index").err())
        .startsWith(index + " is the index of Course A, " + root.resolve("a") + "\n");
    assertThat(cli.run("search", "otter").out()).contains("Alpha").doesNotContain("Beta");
  }

  @Test
  void footerNamesTheCourse() {
    assertThat(cli.run("search", "otter", "--index", index.toString()).err()).contains("Course A");
  }

  @Test
  void indexThatIsNowhereIsNotMadeOfTheSample() {
    Path nowhere = root.resolve("indexes/nowhere");
    Cli.Run run = cli.run("search", "otter", "--index", nowhere.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no index at " + nowhere);
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void homeDirectoryIsNoCourseByItself() throws IOException {
    Path user = course("user", "Epsilon").content();
    cli.set("HOME", user).in(user);
    for (String[] args :
        List.of(
            new String[] {"search", "otter"},
            new String[] {"index"},
            new String[] {"index", "--content", user.toString()},
            new String[] {"index", "--content", "/"})) {
      Cli.Run run = cli.run(args);
      assertThat(run.code()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).contains("haru.yaml");
    }
    Files.writeString(user.resolve("haru.yaml"), "name: Mine\n");
    assertThat(cli.run("search", "otter").out()).contains("Epsilon");
  }

  @Test
  void directoryOfTooManyFilesIsNotIndexedBySurprise() throws IOException {
    Path many = directory("many/files");
    for (int i = 0; i <= 10_000; i++) {
      Files.createFile(many.resolve(i + ".txt"));
    }
    course("many", "Zeta");
    Cli.Run run = cli.in(root.resolve("many")).run("search", "otter");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("10,000").contains("--content");
    assertThat(cli.run("index", "--content", root.resolve("many").toString()).code()).isZero();
    assertThat(cli.run("search", "otter").out()).contains("Zeta");
  }

  @Test
  void courseThatMovesWithItsIndexKeepsIt() throws IOException {
    course("mine", "Eta").with("haru.yaml", "index: .index\n");
    assertThat(cli.in(root.resolve("mine")).run("index").code()).isZero();
    Files.move(root.resolve("mine"), root.resolve("moved"));
    Cli.Run run = cli.in(root.resolve("moved")).run("search", "otter");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Eta");
    elsewhere();
    String moved = root.resolve("moved/.index").toString();
    assertThat(cli.run("search", "otter", "--index", moved).out()).contains("Eta");
  }

  @Test
  void courseBehindALinkIsTheSameCourse() throws IOException {
    Files.createSymbolicLink(root.resolve("current"), root.resolve("a"));
    Cli.Run run =
        cli.run(
            "search",
            "otter",
            "--content",
            root.resolve("current").toString(),
            "--index",
            index.toString());
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void unreadableIndexIsNotGuessedToBeOfAnyCourse() throws IOException {
    try (Stream<Path> all = Files.list(index)) {
      for (Path file : all.filter(f -> f.getFileName().toString().startsWith("segm")).toList()) {
        Files.writeString(file, "nonsense");
      }
    }
    Map<String, Long> before = files(index);
    Cli.Run run = cli.run("search", "otter", "--index", index.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(index.toString()).contains("--content");
    assertThat(files(index)).isEqualTo(before);
  }

  @Test
  void showTakesTheCourseOfTheIndex() {
    Cli.Run run = cli.run("show", "lesson.md:1", "--index", index.toString());
    assertThat(run.out()).contains("Alpha");
  }
}
