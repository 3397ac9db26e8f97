package dev.haru.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Section;
import dev.haru.kit.TestLessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonBlocksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A *b* **c** `d` ~~e~~ [f](g).|PROSE|A b c d e f.",
        "[Docs](https://a.test)|LINK|Docs",
        "- [The docs](https://a.test) (en)|LINK|The docs (en)",
        "https://a.test/b|LINK|https://a.test/b",
        "<https://a.test>|LINK|https://a.test",
        "a long sentence with [a link](b)|PROSE|a long sentence with a link",
        "![A diagram](a.png)|ALT|A diagram",
        "![A *b* `c`](a.png)|ALT|A b c",
        "'    indented'|CODE|indented",
        "<div>Some <b>HTML</b> &amp; more</div>|PROSE|Some HTML & more",
        "<img src='a.png' alt='A picture'>|ALT|A picture",
        "Text <kbd>Ctrl</kbd>+<kbd>C</kbd>|PROSE|Text Ctrl+C",
        "&nbsp;text\u200B|PROSE|text"
      })
  void aBlockHasARoleAndPlainText(String markdown, BlockRole role, String text) {
    assertThat(TestLessons.blocks(markdown))
        .extracting(Block::role, Block::text)
        .containsExactly(tuple(role, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "```bash|bash",
        "~~~ Yaml title=x|Yaml",
        "```{.go}|{.go}",
        "```&#x1112;&#x1161;|하",
        "```|''"
      })
  void codeKnowsTheFirstWordOfItsFence(String fence, String info) {
    String close = fence.substring(0, 3);

    assertThat(TestLessons.blocks(fence + "\n  $ kubectl get pods\n\n" + close + "\n"))
        .containsExactly(new Block(BlockRole.CODE, "", "  $ kubectl get pods", info, 1));
  }

  @Test
  void anUnclosedFenceReachesToTheEnd() {
    assertThat(TestLessons.sections("# A\n```sh\nls\n# not a heading\n"))
        .singleElement()
        .satisfies(section ->
            assertThat(section.blocks())
                .containsExactly(new Block(BlockRole.CODE, "", "ls\n# not a heading", "sh", 2)));
  }

  @Test
  void aTablesRowsAreBlocksOfTheirCells() {
    String table =
        "| Tool | Use |\n|---|---|\n| `git` | [docs](u) |\n| | b |\n| a \\| b | ![alt](i) |\n";

    assertThat(TestLessons.blocks(table))
        .extracting(Block::role, Block::text, Block::line)
        .containsExactly(
            tuple(BlockRole.TABLE, "Tool | Use", 1),
            tuple(BlockRole.TABLE, "git | docs", 3),
            tuple(BlockRole.TABLE, " | b", 4),
            tuple(BlockRole.TABLE, "a | b | alt", 5));
    assertThat(TestLessons.sections(table).getFirst().urls()).containsExactly("u", "i");
  }

  @Test
  void listsAndQuotesTellWhatStandsBeforeTheText() {
    String markdown = "- a\n\n  b\n- c\n\n  3. d\n  4. e\n\n> q\n> - r\n";

    assertThat(TestLessons.blocks(markdown))
        .extracting(Block::lead, Block::text, Block::line)
        .containsExactly(
            tuple("• ", "a", 1),
            tuple("  ", "b", 3),
            tuple("• ", "c", 4),
            tuple("  3. ", "d", 6),
            tuple("  4. ", "e", 7),
            tuple("│ ", "q", 9),
            tuple("│ • ", "r", 10));
  }

  @Test
  void tasksShowTheirBoxes() {
    assertThat(TestLessons.blocks("- [x] done\n- [ ] to do\n\n  later\n- plain\n"))
        .extracting(Block::lead, Block::text)
        .containsExactly(
            tuple("☑ ", "done"), tuple("☐ ", "to do"), tuple("  ", "later"), tuple("• ", "plain"));
  }

  @Test
  void anAlertIsAQuoteWithItsLabel() {
    assertThat(
            TestLessons.blocks(
                "> [!NOTE]\n> Mind the gap.\n>\n> Really.\n\n> [!warning]\n>\n> - x\n"))
        .extracting(Block::lead, Block::text)
        .containsExactly(
            tuple("│ Note: ", "Mind the gap."), tuple("│ ", "Really."), tuple("│ • ", "x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "> [!info] A *title*\\n> Text; │ Info: A title/│ Text",
        "> [!tip]- Folded\\n> Text; │ Tip: Folded/│ Text",
        "> [!tip]+\\n> Text; │ Tip: Text",
        "> [!other]\\n> Text; │ Text",
        "> [!NOTE] x; │ Note: x"
      })
  void aCalloutMayHaveATitleAndAFoldSign(String markdown, String expected) {
    assertThat(TestLessons.blocks(markdown.replace("\\n", "\n")))
        .extracting(block -> block.lead() + block.text())
        .containsExactly(expected.split("/", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[!NOTE]\nx", "> a\n>\n> [!NOTE]\n> x"})
  void whatIsNoAlertKeepsItsText(String markdown) {
    assertThat(TestLessons.blocks(markdown).getLast().text()).startsWith("[!NOTE] x");
  }

  @Test
  void footnotesAreTextOfTheSectionTheyStandIn() {
    assertThat(TestLessons.sections("# A\nText[^1].\n\n# B\n\n[^1]: The note.\n"))
        .extracting(Section::heading, section -> section.blocks().getFirst().text())
        .containsExactly(tuple("A", "Text."), tuple("B", "The note."));
  }

  @Test
  void linesStayOneLineUnlessTheAuthorBrokeThem() {
    assertThat(TestLessons.blocks("a\nb  \nc\\\nd<br>e\n"))
        .extracting(Block::text)
        .containsExactly("a b\nc\nd\ne");
  }

  @Test
  void urlsStandInTheOrderOfTheFile() {
    String markdown =
        """
        [a](1) ![b](2) <a href='3'>c</a> https://d.test

        <p><img src='4'><a href='5'>e</a></p>

        [f][r] www.g.test

        [r]: 6 "title"
        """;

    assertThat(TestLessons.sections(markdown).getFirst().urls())
        .containsExactly("1", "2", "3", "https://d.test", "4", "5", "6", "http://www.g.test");
  }

  @Test
  void textInAnHtmlBlockThatBeginsWithAnEndTagIsNotLost() {
    assertThat(TestLessons.blocks("</details>\nStill text.\n"))
        .extracting(Block::text)
        .containsExactly("Still text.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>\nlet x = 1;\n</script>",
        "<style>p { color: red }</style>",
        "</div>",
        "<!-- a --><!-- b -->",
        "<!-- never closed",
        "![](a.png)",
        "***",
        "- \n- "
      })
  void whatAReaderDoesNotSeeIsNoText(String markdown) {
    assertThat(TestLessons.blocks(markdown)).isEmpty();
  }

  @Test
  void textAfterACommentOnItsLineIsKept() {
    assertThat(TestLessons.blocks("<!-- a --> b <!-- c -->"))
        .extracting(Block::text)
        .containsExactly("b");
  }
}
