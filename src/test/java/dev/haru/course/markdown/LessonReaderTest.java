package dev.haru.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.haru.course.files.LessonPath;
import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.kit.TestLessons;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bash;bash",
        "js {1,2};js",
        "{r};r",
        "{r setup, echo=FALSE};r",
        "{python};python",
        "{};{}"
      })
  void fencesOfChunksNameTheirLanguage(String info, String language) {
    assertThat(TestLessons.blocks("```" + info + "\nx\n```\n"))
        .extracting(Block::info)
        .containsExactly(language);
  }

  private static final String LESSON =
      """
      Before.

      # Day 2
      First.

      ## One
      ### Inner
      #### Innermost
      ## Two

      Last.
      """;

  @Test
  void aSectionReachesFromItsHeadingToTheNextOfAnyLevel() {
    assertThat(TestLessons.sections(LESSON))
        .extracting(Section::line, Section::level, Section::heading, s -> s.blocks().size())
        .containsExactly(
            tuple(0, 0, "", 1),
            tuple(3, 1, "Day 2", 1),
            tuple(6, 2, "One", 0),
            tuple(7, 3, "Inner", 0),
            tuple(8, 4, "Innermost", 0),
            tuple(9, 2, "Two", 1));
  }

  @Test
  void theBreadcrumbNamesTheHeadingsAbove() {
    assertThat(TestLessons.sections(LESSON))
        .extracting(section -> String.join(" > ", section.breadcrumb()))
        .containsExactly("", "", "Day 2", "Day 2 > One", "Day 2 > One > Inner", "Day 2");
  }

  @Test
  void theBreadcrumbSkipsLevelsThatAreMissingAndHeadingsWithoutText() {
    assertThat(TestLessons.sections("# A\n#### B\n###\n#### C\n## D\n# E\n").getLast().breadcrumb())
        .isEmpty();
    assertThat(TestLessons.sections("# A\n##\n#### C\n").getLast().breadcrumb())
        .containsExactly("A");
  }

  @Test
  void withoutTextBeforeTheFirstHeadingThereIsNoSectionAtLine0() {
    assertThat(TestLessons.sections("\n\n# A\n")).extracting(Section::line).containsExactly(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n \n", "\uFEFF", "---\n---\n", "[a]: b\n", "<!-- note -->", "&nbsp;"})
  void aLessonWithoutTextHasNoSections(String markdown) {
    Lesson lesson = TestLessons.lesson(markdown);

    assertThat(lesson.sections()).isEmpty();
    assertThat(lesson.title()).isEqualTo("lesson.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesAreCountedWhateverEndsThem(String end) {
    String markdown = LESSON.replace("\n", end) + "```\na\n\nb\n```".replace("\n", end);

    assertThat(TestLessons.sections(markdown))
        .extracting(Section::line)
        .containsExactly(0, 3, 6, 7, 8, 9);
    assertThat(TestLessons.blocks(markdown).getLast())
        .isEqualTo(new Block(BlockRole.CODE, "", "a\n\nb", "", 12));
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(TestLessons.sections("\uFEFF# A")).extracting(Section::heading).containsExactly("A");
    assertThat(TestLessons.lesson("\uFEFF---\ntitle: T\n---\nx").title()).isEqualTo("T");
  }

  @Test
  void looseJamoBecomeSyllables() {
    String nfd =
        Normalizer.normalize("# 하루\n한글 `한글` ![한글](a.png)\n\n    한글\n", Normalizer.Form.NFD);

    Lesson lesson = TestLessons.lesson(nfd);

    assertThat(lesson.title()).isEqualTo("하루");
    assertThat(lesson.sections().getFirst().anchor()).isEqualTo("하루");
    assertThat(lesson.sections().getFirst().blocks())
        .extracting(Block::text)
        .containsExactly("한글 한글", "한글", "한글");
  }

  @ParameterizedTest
  @CsvSource({
    "&#x1112;&#x1161;&#x11ab;, 한",
    "하*\u11ab*, 한",
    "<p>&#x1112;&#x1161;</p>, 하",
    "e&#x301;, é",
    "&#xD800;x, \uFFFDx"
  })
  void textThatReferencesMakeIsWholeToo(String markdown, String text) {
    assertThat(TestLessons.blocks(markdown)).extracting(Block::text).containsExactly(text);
  }

  @Test
  void aLessonMayEndWithoutALineBreak() {
    assertThat(TestLessons.sections("# A\n\ntext\n## B"))
        .extracting(Section::heading)
        .containsExactly("A", "B");
  }

  @Test
  void theLanguageOfTheTextIsGuessedWhereNothingTellsIt() {
    assertThat(TestLessons.lesson("# Docker\n\n오늘은 컨테이너를 배웁니다.\n").lang()).isEqualTo("ko");
    assertThat(TestLessons.lesson("# Docker\n\nToday we learn containers.\n").lang())
        .isEqualTo("en");
    assertThat(TestLessons.lesson("```\n오늘은 컨테이너\n```\n").lang()).isEqualTo("en");
  }

  @Test
  void withoutProseHeadingsAndLinksTellTheLanguage() {
    assertThat(TestLessons.lesson("# 목차\n\n- [첫째 날](day1.md)\n").lang()).isEqualTo("ko");
    assertThat(TestLessons.lesson("본문은 한국어입니다.\n\n- [English only](a.md)\n").lang())
        .isEqualTo("ko");
  }

  @Test
  void whatThePathTellsComesFirst() {
    LessonPath path = new LessonPath("2022/ko/day02.md", "ko", 2022, 2, "2022/day02.md");
    byte[] bytes =
        "---\nlang: fr\nyear: 1999\nday: 7\n---\nThe text is English."
            .getBytes(StandardCharsets.UTF_8);

    Lesson lesson = TestLessons.result(path, bytes).lesson();

    assertThat(lesson)
        .extracting(Lesson::path, Lesson::lang, Lesson::year, Lesson::day)
        .containsExactly("2022/ko/day02.md", "ko", 2022, 2);
  }
}
