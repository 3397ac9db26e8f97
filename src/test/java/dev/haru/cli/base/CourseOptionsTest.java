package dev.haru.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.TestCourse;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choice of course and index. */
class CourseOptionsTest {

  @TempDir Path root;

  private Cli cli;
  private Path work;

  @BeforeEach
  void writeCourses() throws Exception {
    for (String name : new String[] {"home/content", "option", "variable", "work", "other"}) {
      new TestCourse(root.resolve(name)).with("lesson.md", "# " + name + "\n\nOtter.\n");
    }
    work = root.resolve("work");
    cli = new Cli(root.resolve("home")).in(work);
  }

  @Test
  void contentIsTheOptionsThenTheVariablesThenTheWorkingDirectorysThenHarusOwn() {
    assertThat(cli.in(root.resolve("home")).run("search", "otter").out())
        .contains("1. home/content");
    cli.in(work);
    assertThat(searched()).contains("1. work");
    cli.set("HARU_CONTENT", "../variable");
    assertThat(searched()).contains("1. variable");
    assertThat(searched("--content", "../option")).contains("1. option");
  }

  @Test
  void severalDirectoriesAreOneCourse() {
    String both = searched("--content", "../option", "--content", "../other");
    assertThat(both).contains("option/lesson.md:1").contains("other/lesson.md:1");
    cli.set("HARU_CONTENT", "../option" + File.pathSeparator + "../other");
    assertThat(searched()).isEqualTo(both);
  }

  @Test
  void indexIsTheOptionsThenTheVariablesThenTheSettings() {
    new TestCourse(work).with("haru.yaml", "index: from-settings\n");
    searched();
    assertThat(work.resolve("from-settings")).isDirectory();
    cli.set("HARU_INDEX", "from-variable");
    searched();
    assertThat(work.resolve("from-variable")).isDirectory();
    searched("--index", "from-option");
    assertThat(work.resolve("from-option")).isDirectory();
    assertThat(root.resolve("home/index")).doesNotExist();
  }

  @Test
  void settingsReachOutsideTheCourseByTheOptionThenByTheVariable() throws Exception {
    new TestCourse(work).with("haru.yaml", "content: ../other\n");
    Cli.Run refused = cli.run("search", "otter");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.errLines()).hasSize(1);
    assertThat(refused.err())
        .startsWith("haru: " + work.resolve("haru.yaml") + ":1: 'content' must stay inside")
        .endsWith("--allow-outside " + root.toRealPath().resolve("other") + "\n");
    assertThat(searched("--allow-outside", "../option", "--allow-outside", "../other"))
        .contains("1. other");
    cli.set("HARU_ALLOW_OUTSIDE", "../option" + File.pathSeparator + "../other");
    assertThat(searched()).contains("1. other");
    assertThat(cli.run("search", "otter", "--allow-outside", "../option").code()).isEqualTo(2);
  }

  @Test
  void settingsMayPutTheIndexIntoHarusOwnPlacesAndAnywhereItIsNamedToo() {
    cli.set("HOME", root.resolve("user"));
    for (String place : new String[] {"../home/index/x", "../user/.cache/haru/x", "../beside"}) {
      new TestCourse(work).with("haru.yaml", "index: " + place + "\n");
      searched();
      assertThat(work.resolve(place)).isDirectory();
    }
    new TestCourse(work).with("haru.yaml", "index: /nowhere/at/all\n");
    assertThat(cli.run("search", "otter").err()).contains("haru.yaml:1: 'index' must stay inside");
    searched("--index", "own");
    cli.set("HARU_INDEX", "own");
    searched();
  }

  @Test
  void nothingIsMadeThroughALinkThatLeadsNowhere() throws Exception {
    Files.createSymbolicLink(work.resolve("link"), root.resolve("new"));
    new TestCourse(work).with("haru.yaml", "index: link\n");
    Cli.Run run = cli.run("index");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(root.resolve("new")).doesNotExist();
  }

  /** Like those in {@code src/eval} and {@code src/dist}. */
  @Test
  void settingsOfHarusOwnSourcesAreTrusted() {
    new TestCourse(root.resolve("home/src/eval/course"))
        .with("haru.yaml", "content: ../../../../other\n");
    assertThat(searched("--content", "../home/src/eval/course")).contains("1. other");
  }

  @Test
  void everyCourseHasAnIndexOfItsOwn() throws Exception {
    searched();
    searched("--content", "../option");
    searched("--content", "../other");
    try (var indexes = Files.list(root.resolve("home/index"))) {
      assertThat(indexes.map(path -> path.getFileName().toString().replaceAll("-.*", "")))
          .containsExactlyInAnyOrder("work", "option", "other");
    }
    assertThat(cli.in(work).run("search", "otter").errLines()).hasSize(1);
  }

  /** Not even root can create a directory below a file. */
  @ParameterizedTest
  @CsvSource({"'', user/.cache/haru", "relative, user/.cache/haru", "ROOT/cache, cache/haru"})
  void indexIsInTheUsersCacheWhereHarusOwnDirectoryCannotBeWritten(String cache, String place)
      throws Exception {
    Files.writeString(root.resolve("home/index"), "not a directory");
    cli.set("HOME", root.resolve("user"));
    cli.set("XDG_CACHE_HOME", cache.replace("ROOT", root.toString()));
    searched();
    assertThat(root.resolve(place)).isDirectoryContaining("glob:**/work-*");
  }

  /** Such as the course in src/eval, which the documented figures are measured with. */
  @Test
  void courseThatComesWithHarusSourcesIsTrustedHoweverItIsNamed() {
    new TestCourse(root.resolve("home/src/eval")).with("haru.yaml", "content: ../../../other\n");
    cli.in(root.resolve("home"));
    assertThat(searched("--content", "src/eval")).contains("1. other");
    assertThat(searched("--content", root.resolve("home/src/eval").toString()))
        .contains("1. other");
  }

  @ParameterizedTest
  @CsvSource({
    "--index, '', but was empty",
    "--content, '', but was empty",
    "--allow-outside, '', but was empty",
    "--index, ~/x, 'but was ~/x, whose ~ no shell has replaced; write the whole path'",
    "--content, ~, 'but was ~, whose ~ no shell has replaced; write the whole path'"
  })
  void optionMustNameADirectory(String option, String path, String complaint) {
    Cli.Run run = cli.run("search", "otter", option, path);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("haru: " + option + " must be a directory " + complaint + "\n");
  }

  @Test
  void variableMustNameADirectoryToo() {
    cli.set("HARU_INDEX", "~/x");
    assertThat(cli.run("index").err())
        .startsWith("haru: HARU_INDEX must be a directory but was ~/x");
  }

  @Test
  void tildeOfTheSettingsIsNoDirectory() {
    new TestCourse(work).with("haru.yaml", "index: ~/x\n");
    Cli.Run run = cli.run("index");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .endsWith(
            "haru.yaml:1: 'index' is ~/x, but only a shell expands ~; write the whole path\n");
    assertThat(work.resolve("~")).doesNotExist();
  }

  @Test
  void courseThatIsNotThereIsAFailure() {
    Cli.Run run = cli.run("search", "otter", "--content", "../nowhere");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("haru: the content directory ")
        .endsWith("nowhere does not exist; name the course's directory with --content\n");
  }

  @Test
  void wrongSettingsAreToldWithFileAndLine() {
    new TestCourse(work).with("haru.yaml", "name: Work\nlanguage: [ko]\n");
    Cli.Run run = cli.run("search", "otter");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("haru.yaml:2: unknown key 'language'; did you mean 'languages'?");
    assertThat(run.errLines()).hasSize(1);
  }

  private String searched(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "search";
    args[1] = "otter";
    System.arraycopy(options, 0, args, 2, options.length);
    Cli.Run run = cli.run(args);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }
}
