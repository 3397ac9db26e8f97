package dev.haru.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Section;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import dev.haru.kit.TestLessons;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MdxLessonsTest {

  private static final String LESSON =
      """
      ---
      title: Tabs
      ---
      import Tabs from '@theme/Tabs';

      # Tabs

      <Tabs>
        <TabItem value="js" label="JavaScript">

          ```js
          const a = <b>{c}</b>
            indented
          ```

        </TabItem>
      </Tabs>

      ## Next {#next-step}

          four spaces and **bold** text {/* no */}
      """;

  private static List<Section> sections(SiteGenerator preset, String path, String text) {
    LessonReader reader = new LessonReader(new Links(preset, null, null), "en");
    LessonReader.Result result =
        reader.read(TestLessons.path(path), text.getBytes(StandardCharsets.UTF_8));
    assertThat(result.problems()).isEmpty();
    return result.lesson().sections();
  }

  private static List<Block> blocks(SiteGenerator preset, String path, String text) {
    return sections(preset, path, text).stream().flatMap(each -> each.blocks().stream()).toList();
  }

  @Test
  void sectionsKeepTheirLinesAndIds() {
    assertThat(sections(SiteGenerator.DOCUSAURUS, "a.mdx", LESSON))
        .extracting(Section::line, Section::anchor)
        .containsExactly(tuple(6, ""), tuple(19, "next-step"));
  }

  @Test
  void codeInComponentsIsCodeAndIndentedTextIsProse() {
    assertThat(blocks(SiteGenerator.DOCUSAURUS, "a.mdx", LESSON))
        .extracting(Block::role, Block::text, Block::info, Block::line)
        .containsExactly(
            tuple(BlockRole.PROSE, "JavaScript", "", 9),
            tuple(BlockRole.CODE, "const a = <b>{c}</b>\n  indented", "js", 11),
            tuple(BlockRole.PROSE, "four spaces and bold text", "", 21));
  }

  @ParameterizedTest
  @EnumSource
  void mdxIsReadWhateverTheGenerator(SiteGenerator preset) {
    assertThat(blocks(preset, "a/B.MDX", "import A from 'a'\n\n<A x={1}>**text**</A>\n"))
        .extracting(Block::text)
        .containsExactly("text");
  }

  @ParameterizedTest
  @CsvSource({"DOCUSAURUS, text", "NEXTRA, text", "STARLIGHT, text {a}", "GITHUB, text {a}"})
  void markdownIsMdxIfTheGeneratorReadsItAsMdx(SiteGenerator preset, String text) {
    assertThat(blocks(preset, "a.md", "text {a}\n")).extracting(Block::text).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'a <https://a.b> {c}'",
    "'a <br> {c}'",
    "'a {unclosed'",
    "'a {some words} b'",
    "'a <Unclosed> {c}'"
  })
  void markdownThatIsNotMdxLosesNothing(String text) {
    assertThat(blocks(SiteGenerator.DOCUSAURUS, "a.md", text + "\n"))
        .isEqualTo(blocks(SiteGenerator.GITHUB, "a.md", text + "\n"));
  }

  @Test
  void underlinedHeadingsBreaksAndListsAreToldApart() {
    assertThat(sections(SiteGenerator.DOCUSAURUS, "a.mdx", "One\n---\n\n* * *\n\n- a\n"))
        .extracting(Section::heading, section -> section.blocks().size())
        .containsExactly(tuple("One", 1));
  }

  @Test
  void imagesAndLinksInTagsAreRead() {
    List<Section> sections =
        sections(
            SiteGenerator.DOCUSAURUS,
            "a.mdx",
            "<img\n  src=\"/c.png\"\n  alt=\"a cat\"\n/>\n\nsee <a href=\"/u\">the page</a>\n");
    assertThat(sections.getFirst().blocks())
        .extracting(Block::role, Block::text)
        .containsExactly(tuple(BlockRole.ALT, "a cat"), tuple(BlockRole.PROSE, "see the page"));
    assertThat(sections.getFirst().urls()).containsExactly("/c.png", "/u");
  }

  @Test
  void anchorsOfHeadingsWithComponentsAreMadeWithoutThem() {
    assertThat(sections(SiteGenerator.DOCUSAURUS, "a.mdx", "## `a<b>` <Badge text=\"x\"/>\n"))
        .extracting(Section::heading, Section::anchor)
        .containsExactly(tuple("a<b>", "ab-"));
  }
}
