package dev.haru.course.include;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.Section;
import dev.haru.kit.TestCourse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncludesTest {

  private static final String FENCE = "```";

  @TempDir private Path temp;
  private TestCourse course;

  @BeforeEach
  void writeFiles() throws Exception {
    course =
        TestCourse.below(temp)
            .with("src/a.rs", "one", "// ANCHOR: x", "two", "// ANCHOR_END: x", "three")
            .with("src/b.py", "# --8<-- [start:s]", "b1", "# --8<-- [end:s]", "b2", "b3")
            .with("docs/c.ts", "// #region r", "c1", "// #endregion r", "c2")
            .with(
                "docs/part.md", "---", "title: no", "---", "# Part", "", "some *words*", "", "more")
            .with("docs/nested.md", "before", "", "--8<-- \"part.md\"", "", "after")
            .with("docs/f.js", "f1", "/// [demo]", "f2", "/// [demo]", "f3")
            .with(".env", "secret")
            .with("docs/.hidden.py", "secret");
    Files.writeString(temp.resolve("outside.py"), "secret");
  }

  private LessonReader.Result read(String preset, String... lines) throws Exception {
    return readAt("docs/deep/lesson.md", preset, lines);
  }

  private LessonReader.Result readAt(String path, String preset, String... lines) throws Exception {
    course.with("haru.yaml", "site: " + preset);
    course.with(path, lines);
    Course opened = course.open();
    for (LessonFile file : opened.files().files()) {
      if (file.path().path().equals(path)) {
        return opened.read(opened.source(file));
      }
    }
    throw new AssertionError("there is no lesson");
  }

  private static List<String> texts(LessonReader.Result result) {
    return result.lesson().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .map(block -> (block.role() == BlockRole.CODE ? block.info() + "|" : "") + block.text())
        .toList();
  }

  /** In a row, ⏎ is a line break. */
  private static Stream<Arguments> directives() {
    return Stream.of(
        Arguments.of("mdbook", "{{#include ../../src/a.rs}}", "rust|one⏎two⏎three"),
        Arguments.of("mdbook", "{{#include ../../src/a.rs:x}}", "rust|two"),
        Arguments.of("mdbook", "{{#rustdoc_include ../../src/a.rs:1}}", "rust|one"),
        Arguments.of("mdbook", "{{#include ../../src/b.py:4:}}", "python|b2⏎b3"),
        Arguments.of("mdbook", "{{#include ../../src/b.py::2}}", "python|b1"),
        Arguments.of("mdbook", "{{#include ../../src/b.py:4:4}}", "python|b2"),
        Arguments.of("mdbook", "{{#playground ../../src/a.rs editable}}", "rust|one⏎two⏎three"),
        Arguments.of("mkdocs", "--8<-- \"src/b.py\"", "python|b1⏎b2⏎b3"),
        Arguments.of("mkdocs", "-8<- 'src/b.py:s'", "python|b1"),
        Arguments.of("mkdocs", "--8<-- \"src/b.py:4:4,5:5\"", "python|b2⏎b3"),
        Arguments.of("mkdocs", "--8<--⏎src/b.py:5⏎; no.py⏎docs/c.ts:2:2⏎--8<--", "python|b3¦ts|c1"),
        Arguments.of("mkdocs", "{* ../../src/b.py ln[4:5] hl[1] *}", "python|b2⏎b3"),
        Arguments.of("mkdocs", "{!> ../../src/b.py!}", "python|b1⏎b2⏎b3"),
        Arguments.of("vitepress", "<<< @/docs/c.ts", "ts|// #region r⏎c1⏎// #endregion r⏎c2"),
        Arguments.of("vitepress", "<<< ../c.ts#r{1 js:line-numbers} [title]", "js|c1"),
        Arguments.of("vitepress", "<!-- @include: ../part.md{6,} -->", "some words¦more"),
        Arguments.of("docsify", "[x](../f.js ':include :type=code :fragment=demo')", "js|f2"),
        Arguments.of("docsify", "[x](/docs/part.md \":include\")", "Part¦some words¦more"),
        Arguments.of("sphinx", "```{literalinclude} ../f.js⏎:lines: 1,3⏎```", "js|f1⏎f2"),
        Arguments.of(
            "sphinx", "```{include} /docs/part.md⏎:end-before: more⏎```", "Part¦some words"),
        Arguments.of(
            "sphinx", ":::{include} /docs/part.md⏎:end-before: more⏎:::", "Part¦some words"),
        Arguments.of("sphinx", "```{literalinclude} ../f.js⏎---⏎lines: 1,3⏎---⏎```", "js|f1⏎f2"),
        Arguments.of("vitepress", "<!--@include: ../part.md#part-->", "some words¦more"),
        Arguments.of("vitepress", "<!--@include: ../part.md-->", "Part¦some words¦more"),
        Arguments.of("plain", "{{#include ../../src/a.rs:x}}", "rust|two"),
        Arguments.of("plain", "<<< ../c.ts#r", "ts|c1"));
  }

  @ParameterizedTest
  @MethodSource("directives")
  void aDirectiveIsReadWhereItStands(String preset, String directive, String blocks)
      throws Exception {
    LessonReader.Result result =
        read(preset, ("# A⏎⏎above⏎" + directive + "⏎below⏎⏎## B").split("⏎", -1));
    assertThat(result.problems()).isEmpty();
    assertThat(String.join("¦", texts(result)).replace('\n', '⏎'))
        .isEqualTo("above¦" + blocks + "¦below");
    assertThat(result.lesson().sections().getFirst().blocks().get(1).line()).isEqualTo(4);
    int last = 7 + (int) directive.chars().filter(c -> c == '⏎').count();
    assertThat(result.lesson().sections())
        .extracting(Section::line, Section::heading)
        .containsExactly(tuple(1, "A"), tuple(last, "B"));
  }

  /** In a row, ⏎ is a line break. */
  private static Stream<Arguments> importedSources() {
    return Stream.of(
        Arguments.of(
            "docusaurus",
            "import F from '!!raw-loader!../f.js';⏎⏎<CodeBlock language=\"js\">{F}</CodeBlock>",
            "js|f1⏎/// [demo]⏎f2⏎/// [demo]⏎f3"),
        Arguments.of(
            "docusaurus",
            "import P from '!!raw-loader!@site/docs/part.md'⏎⏎<CodeBlock>⏎  {P}⏎</CodeBlock>",
            "md|---⏎title: no⏎---⏎# Part⏎⏎some *words*⏎⏎more"),
        Arguments.of(
            "starlight",
            "import f from '../c.ts?raw';⏎⏎<Code code={f} lang='ts' title={t} />",
            "ts|// #region r⏎c1⏎// #endregion r⏎c2"),
        Arguments.of("docusaurus", "import F from '../f.js';⏎⏎<CodeBlock>⏎{F}⏎</CodeBlock>", ""));
  }

  @ParameterizedTest
  @MethodSource("importedSources")
  void theSourceThatAPageImportsIsReadWhereItIsShown(String preset, String mdx, String blocks)
      throws Exception {
    LessonReader.Result result = readAt("docs/deep/page.mdx", preset, mdx.split("⏎", -1));

    assertThat(result.problems()).isEmpty();
    assertThat(String.join("¦", texts(result)).replace('\n', '⏎')).isEqualTo(blocks);
  }

  @Test
  void aDirectiveInCodeIsPartOfTheCode() throws Exception {
    LessonReader.Result result =
        read(
            "mkdocs",
            "=== \"x\"",
            "",
            FENCE + "py",
            "first",
            "  --8<-- \"src/b.py:s\"",
            "last",
            FENCE);
    assertThat(texts(result)).contains("py|first\n  b1\nlast");
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void includedMarkdownMayIncludeMore() throws Exception {
    assertThat(texts(read("mkdocs", "--8<-- \"docs/nested.md\"")))
        .containsExactly("before", "Part", "some words", "more", "after");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#include ../../src/a.rs}}",
        "--8<-- \"src/b.py\"",
        "<<< @/docs/c.ts",
        "[x](../f.js ':include :type=code')"
      })
  void directivesOfOtherGeneratorsAreNotFollowed(String directive) throws Exception {
    assertThat(texts(read("hugo", directive))).noneMatch(text -> text.contains("|"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../outside.py",
        "/etc/passwd",
        "../../.env",
        "../.hidden.py",
        "../../../../../../../../etc/passwd",
        "none.py",
        "https://example.com/a.py",
        "a\u0000b.py"
      })
  void aFileOutsideTheCourseIsOneWarning(String path) throws Exception {
    LessonReader.Result result = read("mdbook", "# A", "", "{{#include " + path + "}}", "", "text");
    assertThat(texts(result)).containsExactly("text");
    assertThat(result.problems())
        .extracting(CourseProblem::line, CourseProblem::reason, CourseProblem::skipped)
        .containsExactly(
            tuple(
                3, "the included file '" + path + "' is not in the course; it is left out", false));
  }

  @Test
  void missingFilesOfALessonAreReportedOnce() throws Exception {
    LessonReader.Result result = read("vitepress", "x", "", "<<< @/x.js", "", "<<< @/y.js");
    assertThat(result.problems())
        .extracting(CourseProblem::message)
        .containsExactly(
            "docs/deep/lesson.md:3: 2 included files are not in the course, the first is 'x.js';"
                + " they are left out");
  }

  @Test
  void linksOutOfTheCourseAndDirectoriesAreNotRead() throws Exception {
    Files.createSymbolicLink(course.content().resolve("docs/link.py"), temp.resolve("outside.py"));
    LessonReader.Result result =
        read("mdbook", "{{#include ../link.py}}", "", "{{#include ../deep}}", "", "text");
    assertThat(texts(result)).containsExactly("text");
    assertThat(result.problems())
        .hasSize(2)
        .allMatch(problem -> problem.reason().startsWith("the included file '../"))
        .noneMatch(CourseProblem::skipped);
  }

  @Test
  void partsThatDoNotExistAreReported() throws Exception {
    assertThat(read("mdbook", "{{#include ../../src/a.rs:y}}").problems())
        .extracting(CourseProblem::reason)
        .containsExactly("the included file '../../src/a.rs' has no such part; it is left out");
  }

  @Test
  void cyclesAreCut() throws Exception {
    course.with("docs/x.md", "x", "", "--8<-- \"docs/y.md\"");
    course.with("docs/y.md", "y", "", "--8<-- \"docs/x.md\"", "", "--8<-- \"docs/deep/lesson.md\"");
    LessonReader.Result result = read("mkdocs", "--8<-- \"docs/x.md\"");
    assertThat(texts(result)).containsExactly("x", "y");
    assertThat(result.problems())
        .extracting(CourseProblem::reason)
        .containsExactly(
            "the included file 'docs/x.md' includes itself; it is left out",
            "the included file 'docs/deep/lesson.md' includes itself; it is left out");
  }

  @Test
  void bytesThatAreNotTextAreNotIncluded() throws Exception {
    Files.write(course.content().resolve("docs/g.py"), new byte[] {'a', (byte) 0xe9, '\n'});
    assertThat(read("mkdocs", "--8<-- \"docs/g.py\"").problems())
        .extracting(CourseProblem::reason)
        .containsExactly("the included file 'docs/g.py' is not text in UTF-8; it is left out");
  }

  @ParameterizedTest
  @CsvSource({
    "docs/g.py, rw-r--r--, true",
    "docs/g.py, rw-r-----, false",
    "docs/g.py, rw-------, false",
    "private/g.py, rwxr-xr-x, true",
    "private/g.py, rwx------, false"
  })
  void whatFewerUsersMayReadThanTheLessonStaysOut(String path, String mode, boolean isRead)
      throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    course.with(path, "words");
    Path file = course.content().resolve(path);
    Files.setPosixFilePermissions(
        path.startsWith("private/") ? file.getParent() : file,
        PosixFilePermissions.fromString(mode));

    LessonReader.Result result = read("mkdocs", "# A", "", "--8<-- \"" + path + "\"");

    assertThat(texts(result).toString().contains("words")).isEqualTo(isRead);
    assertThat(result.problems()).hasSize(isRead ? 0 : 1);
  }

  @Test
  @Tag("slow")
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void manyIncludesOfManyEndSoon() throws Exception {
    for (int i = 0; i < 9; i++) {
      String next = "--8<-- \"docs/m" + (i + 1) + ".md\"\n\n";
      course.with("docs/m" + i + ".md", "m" + i, "", next.repeat(50));
    }
    course.with("docs/m9.md", "words ".repeat(20_000));
    LessonReader.Result result = read("mkdocs", "--8<-- \"docs/m0.md\"", "", "end");
    assertThat(result.lesson()).isNotNull();
    assertThat(texts(result)).endsWith("end");
    assertThat(result.problems())
        .extracting(CourseProblem::reason)
        .anyMatch(r -> r.contains("more"));
  }

  private static List<Block> codeIn(LessonReader.Result result) {
    return result.lesson().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(block -> block.role() == BlockRole.CODE)
        .toList();
  }

  @Test
  void examplesInCodeThatCannotBeIncludedStay() throws Exception {
    assertThat(codeIn(read("mdbook", FENCE, "{{#include file.rs}}", FENCE)))
        .extracting(Block::text)
        .containsExactly("{{#include file.rs}}");
  }
}
