package dev.haru.course.markdown.syntax;

import static dev.haru.course.site.SiteGenerator.GITHUB;
import static dev.haru.course.site.SiteGenerator.MKDOCS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.site.SiteGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IndentedBlocksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!!! note|2 Note: Body",
        "!!! note \"Mind the *gap*\"|1 Note: Mind the gap;2 Body",
        "!!! note \"\"|2 Note: Body",
        "!!!note|2 Note: Body",
        "!!! Warning|2 Warning: Body",
        "!!! note inline end \"Title\"|1 Note: Title;2 Body",
        "!!! note inline end|2 Note: Body",
        "!!! tip Without quotes|1 Tip: Without quotes;2 Body",
        "!!! exercise|1 exercise;2 Body",
        "!!! exercise \"Try it\"|1 Try it;2 Body",
        "??? tip|2 Tip: Body",
        "???+ tip \"Open\"|1 Tip: Open;2 Body",
        "??? \"No kind\"|1 No kind;2 Body",
        "=== \"C++\"|1 C++;2 Body",
        "===! \"First\"|1 First;2 Body",
        "===+ \"First\"|1 First;2 Body"
      })
  void theTitleAndTheBodyAreProse(String first, String expected) {
    assertThat(Reading.of(MKDOCS, first + "\n    Body\n")).containsExactly(expected.split(";", -1));
  }

  @Test
  void theBodyIsMarkdown() {
    String markdown =
        """
        Before
        !!! note

            A **bold** word
            and its line.

            - one
            - two

                deep

            ```sh
            ls
            ```

                really code

            ## Heading

        After
        """;

    assertThat(Reading.of(MKDOCS, markdown))
        .containsExactly(
            "1 Before",
            "4 Note: A bold word and its line.",
            "7 • one",
            "8 • two",
            "10   deep",
            "12 code:sh ls",
            "16 code really code",
            "18 ## Heading #heading",
            "20 After");
  }

  @Test
  void blocksStandInEachOtherAndInLists() {
    String markdown =
        """
        === "Linux"

            !!! tip "First"

                Nested

            === "apt"

                ``` sh
                apt install x
                ```

        === "macOS"

            Text

        1. Step

            ??? note

                In the step

        2. Next
        """;

    assertThat(Reading.of(MKDOCS, markdown))
        .containsExactly(
            "1 Linux",
            "3 Tip: First",
            "5 Nested",
            "7 apt",
            "9 code:sh apt install x",
            "13 macOS",
            "15 Text",
            "17 1. Step",
            "21    Note: In the step",
            "23 2. Next");
  }

  @Test
  void aTabsCharacterIndentsToo() {
    assertThat(Reading.of(MKDOCS, "!!! note\n\n\tBody\n\n\t\tcode\n"))
        .containsExactly("3 Note: Body", "5 code code");
  }

  @ParameterizedTest
  @EnumSource(SiteGenerator.class)
  void notesAreKnownEverywhere(SiteGenerator preset) {
    assertThat(Reading.of(preset, "!!! note\n    Body\n")).containsExactly("2 Note: Body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!!!!|1 !!!!",
        "!!! 주의하세요|1 !!! 주의하세요",
        "???|1 ???",
        "`!!! note`|1 !!! note",
        "=== \"Tab\"|1 === \"Tab\"",
        "text !!! note|1 text !!! note"
      })
  void otherLinesAreText(String line, String expected) {
    assertThat(Reading.of(GITHUB, line)).containsExactly(expected);
  }

  @Test
  void aLineOfEqualSignsStillMakesAHeading() {
    assertThat(Reading.of(MKDOCS, "Title\n===\ntext\n"))
        .containsExactly("1 # Title #title", "3 text");
  }

  @Test
  void aFenceKeepsAllOfIt() {
    assertThat(Reading.of(MKDOCS, "```\n!!! note\n    Body\n```\n"))
        .containsExactly("1 code !!! note⏎    Body");
  }
}
