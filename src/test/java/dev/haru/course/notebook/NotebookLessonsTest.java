package dev.haru.course.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.Section;
import dev.haru.kit.TestLessons;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookLessonsTest {

  private static final String FORMAT_4 =
      """
      {
       "cells": [
        {
         "cell_type": "markdown",
         "metadata": {"tags": ["a"]},
         "source": [
          "# Title\\n",
          "\\n",
          "Some **text**.\\n",
          "```\\n",
          "unclosed"
         ]
        },
        {
         "cell_type": "code",
         "execution_count": 1,
         "outputs": [{"data": {"image/png": "secret", "text/plain": ["output"]}}],
         "source": ["x = '```'\\n", "print(x)"]
        },
        {
         "cell_type": "raw",
         "source": "raw"
        },
        {
         "cell_type": "markdown",
         "source": "## Next\\n\\ntext\\n\\n## Last 하루"
        }
       ],
       "metadata": {"kernelspec": {"language": "python", "name": "p"}, "language_info": {"name": "julia"}},
       "nbformat": 4
      }
      """;

  private static LessonReader.Result read(String json) {
    return TestLessons.result(TestLessons.path("a/b.ipynb"), json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Block> blocks(String json) {
    LessonReader.Result result = read(json);
    assertThat(result.problems()).isEmpty();
    return result.lesson().sections().stream().flatMap(each -> each.blocks().stream()).toList();
  }

  @Test
  void sectionsHaveLinesOfTheFile() {
    assertThat(read(FORMAT_4).lesson().sections())
        .extracting(Section::line, Section::heading, Section::anchor)
        .containsExactly(
            tuple(7, "Title", "title"), tuple(26, "Next", "next"), tuple(27, "Last 하루", "last-하루"));
    assertThat(read(FORMAT_4).lesson().title()).isEqualTo("Title");
  }

  @Test
  void cellsAreTextAndCodeAndOutputsAreLeftOut() {
    assertThat(blocks(FORMAT_4))
        .extracting(Block::role, Block::text, Block::info, Block::line)
        .containsExactly(
            tuple(BlockRole.PROSE, "Some text.", "", 9),
            tuple(BlockRole.CODE, "unclosed", "", 10),
            tuple(BlockRole.CODE, "x = '```'\nprint(x)", "julia", 18),
            tuple(BlockRole.PROSE, "text", "", 26));
  }

  @Test
  void formatThreeIsRead() {
    String json =
        """
        {"nbformat": 3, "worksheets": [{"cells": [
          {"cell_type": "heading", "level": 2, "source": ["A", " b"]},
          {"cell_type": "code", "language": "ruby", "input": "puts 1", "outputs": []},
          {"cell_type": "markdown", "source": "text"}
        ]}]}
        """;
    assertThat(read(json).lesson().sections())
        .extracting(Section::line, Section::level, Section::heading)
        .containsExactly(tuple(2, 2, "A b"));
    assertThat(blocks(json))
        .extracting(Block::text, Block::info)
        .containsExactly(tuple("puts 1", "ruby"), tuple("text", ""));
  }

  @Test
  void headingsOnOneLineHaveLinesOfTheirOwn() {
    String json = "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":\"# A\\n# B\\n# A\"}]}";
    assertThat(read(json).lesson().sections())
        .extracting(Section::line, Section::anchor)
        .containsExactly(tuple(1, "a"), tuple(2, "b"), tuple(3, "a-1"));
  }

  @Test
  void rawCellAtTheTopIsFrontMatter() {
    String json =
        "{\"cells\":[{\"cell_type\":\"raw\",\"source\":\"---\\ntitle: T\\nlang: ko\\n---\"},"
            + "{\"cell_type\":\"markdown\",\"source\":\"x\"}]}";
    assertThat(read(json).lesson().title()).isEqualTo("T");
    assertThat(read(json).lesson().lang()).isEqualTo("ko");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "{}",
        "null",
        "{\"cells\": 1}",
        "{\"worksheets\": [1]}",
        "{\"cells\": {}}"
      })
  void aFileThatIsNotANotebookIsOneProblem(String json) {
    assertThat(read(json).problems())
        .extracting(CourseProblem::message)
        .containsExactly(
            "a/b.ipynb: it is not a Jupyter notebook of format 3 or 4, which has a list of cells;"
                + " save it again with Jupyter or exclude it");
    assertThat(read(json).lesson()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = ';',
      value = {"{\"cells\": [;1", "{⏎\"cells\": [}];2", "{\"cells\": [⏎{\"source\": \"a;2", "x;1"})
  void malformedJsonIsOneProblemWithItsLine(String json, int line) {
    assertThat(read(json.replace('⏎', '\n')).problems())
        .extracting(CourseProblem::message)
        .containsExactly(
            "a/b.ipynb:"
                + line
                + ": the notebook's JSON is malformed here; save it again with"
                + " Jupyter or exclude it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cells\": [1, null, [], {\"source\": 1}, {\"cell_type\": {}, \"source\": {\"a\": []}}]}",
        "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": [1, [\"a\"], \"\"]}]}",
        "{\"cells\": [{\"cell_type\": [\"x\"], \"level\": [{}], \"source\": []}], \"metadata\":"
            + " []}",
        "{\"cells\": [], \"metadata\": {\"kernelspec\": {\"language\": {}}, \"language_info\": 1}}"
      })
  void oddNotebooksAreRead(String json) {
    assertThat(read(json).problems()).isEmpty();
    assertThat(read(json).lesson().sections()).isEmpty();
  }

  @Test
  void halfPairsAreReplaced() {
    assertThat(blocks("{\"cells\":[{\"cell_type\":\"code\",\"source\":\"a\\ud800b\"}]}"))
        .extracting(Block::text)
        .containsExactly("a\uFFFDb");
  }

  @Test
  @Tag("slow")
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void picturesDoNotCountAndTextDoes() {
    String start = "{\"cells\":[{\"cell_type\":\"code\",\"outputs\":[{\"png\":\"";
    String end = "\"}],\"source\":\"x\"}]}";
    assertThat(blocks(start + "A".repeat(10_000_000) + end)).hasSize(1);
    assertThat(read(start + "A".repeat(17_000_000) + end).problems())
        .extracting(CourseProblem::reason)
        .singleElement()
        .asString()
        .startsWith("the file has 17,000,0");
    String text = "{\"cells\":[{\"cell_type\":\"code\",\"source\":\"" + "a ".repeat(3_000_000);
    assertThat(read(text + "\"}]}").problems()).hasSize(1).allMatch(CourseProblem::skipped);
    assertThat(read("{\"cells\":" + "[".repeat(5_000_000)).problems()).hasSize(1);
  }
}
