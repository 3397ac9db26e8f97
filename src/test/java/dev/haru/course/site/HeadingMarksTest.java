package dev.haru.course.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.kit.TestLessons;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is displayed of a heading, for every generator. */
class HeadingMarksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "설치하기 {#install}",
        "설치하기 {#설치}",
        "설치하기{#glued}",
        "설치하기 {#a_b_c}",
        "설치하기 { #install }",
        "설치하기 { #install .wide key=v }",
        "설치하기 {#install .wide data-x=\"a b\"}",
        "설치하기 {.wide}",
        "설치하기 {.unlisted .unnumbered}",
        "설치하기 {key=value}",
        "설치하기 {: #install }",
        "설치하기 {:#install}",
        "설치하기 {: .no_toc }",
        "설치하기 {/* #install */}",
        "설치하기 {/*install*/}",
        "설치하기 {/* read this later */}",
        "설치하기 {/* a { b */}",
        "설치하기 {/**/}",
        "설치하기 :id=install",
        "설치하기 :id=install {docsify-ignore}",
        ":id=install 설치하기",
        "설치하기 {docsify-ignore}",
        "설치하기 {docsify-ignore-all}",
        "설치하기 <!-- {docsify-ignore} -->",
        "설치하기 [!toc]",
        "설치하기 {#install} <!-- later -->",
        "설치하기 <Badge type=\"tip\" text=\"3.4+\" /> {#install}",
        "설치하기 <Badge type=\"tip\" text=\"3.4+\" />",
        "설치하기 ## {#install}",
        "설치하기 {#install} ##",
        "설치하기 {#one} {#two}",
        "**설치하기** {#install}",
        "**설치하기 {#install}**",
        "[설치하기](a.md) {#install}",
        "`설치하기` {#install}",
        "설치하기 {#q&amp;a}",
      })
  void marksAreNotDisplayed(String heading) {
    for (SiteGenerator generator : SiteGenerator.values()) {
      assertThat(displayed(generator, "## " + heading + "\n"))
          .as(generator.key())
          .isIn("설치하기", "설치하기 ##");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C++ {templates}               | C++ {templates}",
        "{name}                        | {name}",
        "Hello {name}                  | Hello {name}",
        "set {a, b}                    | set {a, b}",
        "/users/{id}                   | /users/{id}",
        "${HOME}                       | ${HOME}",
        "empty {}                      | empty {}",
        "hash {#}                      | hash {#}",
        "Use {{ value }}               | Use {{ value }}",
        "{#first} more                 | {#first} more",
        "Not \\{#escaped\\}            | Not {#escaped}",
        "Not \\{#escaped}              | Not {#escaped}",
        "Use `{#id}`                   | Use {#id}",
        "Use `:id=x`                   | Use :id=x",
        "Use `{/* x */}`               | Use {/* x */}",
        "Issue [#12]                   | Issue [#12]",
        "Time :30                      | Time :30",
        "user:id=x                     | user:id=x",
      })
  void whatIsNotAMarkStays(String heading, String displayed) {
    assertThat(displayed(SiteGenerator.PLAIN, "## " + heading + "\n")).isEqualTo(displayed);
  }

  @Test
  void onlyNextraHasIdsInBrackets() {
    assertThat(displayed(SiteGenerator.NEXTRA, "## 설치하기 [#install]\n")).isEqualTo("설치하기");
    assertThat(displayed(SiteGenerator.GITHUB, "## Fix [#12]\n")).isEqualTo("Fix [#12]");
  }

  @ParameterizedTest
  @EnumSource
  void titleAndBreadcrumbAreWithoutMarksToo(SiteGenerator generator) {
    Lesson lesson = read(generator, "제목 {#top}\n===\n\n## 절 {#section}\n\n글\n");

    assertThat(lesson.title()).isEqualTo("제목");
    assertThat(lesson.sections()).extracting(Section::breadcrumb).contains(List.of("제목"));
    assertThat(lesson.sections().getLast().blocks()).hasSize(1);
  }

  private static String displayed(SiteGenerator generator, String markdown) {
    return read(generator, markdown).sections().getFirst().heading();
  }

  private static Lesson read(SiteGenerator generator, String markdown) {
    LessonReader reader = new LessonReader(new Links(generator, null, null), "en");
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    return Objects.requireNonNull(reader.read(TestLessons.path("a.md"), bytes).lesson());
  }
}
