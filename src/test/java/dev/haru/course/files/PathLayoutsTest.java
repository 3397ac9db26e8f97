package dev.haru.course.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathLayoutsTest {

  private static final PathLayouts USUAL = new PathLayouts(List.of(), List.of());

  private static LessonPath read(String layout, String path) {
    return new PathLayouts(List.of(PathLayout.of(layout)), List.of()).read(path);
  }

  @ParameterizedTest
  @CsvSource({
    "2022/Days/day02.md, , 2022, 2",
    "2022/ko/Days/day02.md, ko, 2022, 2",
    "2023/day02.md, , 2023, 2",
    "2023/ko/days/day02.md, ko, 2023, 2",
    "2024/day02.md, , 2024, 2",
    "2022/zh_cn/Days/day90.md, zh-cn, 2022, 90",
    "2022/pt-br/Days/DAY7.MD, pt-br, 2022, 7",
    "en/2022/day002.markdown, en, 2022, 2",
    "ko/day1.md, ko, , 1",
    "day0.md, , , 0",
    "2022/day02.ko.md, ko, 2022, 2",
    "2022/Day02.PT_BR.md, pt-br, 2022, 2",
    "2022/es/day02.ko.md, es, 2022, 2",
    "README.md, , ,",
    "README.ko.md, ko, ,",
    "ko/1-js/article.md, ko, ,",
    "2022.md, , ,",
    "2022/Days/day02-notes.md, , 2022, 2",
    "2022/birthday02.md, , 2022,",
    "day12345.md, , ,",
    "2022/2023/day01.md, , 2022, 1",
    "99/day01.md, , , 1",
    "docs/so/is/my/a.md, , ,",
    "docs/ko.md, , ,",
    "한글/ko/하루 1.md, ko, ,"
  })
  void usualPathsTellLanguageYearAndDay(String path, String lang, Integer year, Integer day) {
    assertThat(USUAL.read(path))
        .extracting(LessonPath::path, LessonPath::lang, LessonPath::year, LessonPath::day)
        .containsExactly(path, lang, year, day);
  }

  @ParameterizedTest
  @CsvSource({
    "2022/Days/day02.md, 2022/ko/Days/day02.md",
    "2023/day02.md, 2023/ko/days/day02.md",
    "2022/Days/day02.md, 2022/pl/day2.md",
    "2022/day02.md, 2022/day02.ko.md",
    "en/1-js/article.md, ko/1-js/article.md",
    "1-js/article.md, ko/1-JS/article.md",
    "README.md, README.ko.md",
    "2022/README.md, 2022/ko/README.md"
  })
  void editionsHaveOneKey(String one, String other) {
    assertThat(USUAL.read(one).editionKey()).isEqualTo(USUAL.read(other).editionKey());
  }

  @ParameterizedTest
  @CsvSource({
    "2022/day02.md, 2023/ko/day02.md",
    "2022/day02.md, 2022/ko/day03.md",
    "day02.md, 2022/ko/day02.md",
    "en/a.md, ko/b.md",
    "2022/README.md, ko/README.md",
    "a/b.md, ko/a/b.markdown"
  })
  void otherLessonsHaveAnotherKey(String one, String other) {
    assertThat(USUAL.read(one).editionKey()).isNotEqualTo(USUAL.read(other).editionKey());
  }

  @Test
  void aLanguageOfTheCourseIsOneWhateverItsCode() {
    PathLayouts layouts = new PathLayouts(List.of(), List.of("eo", "my"));

    assertThat(layouts.read("eo/day01.md").lang()).isEqualTo("eo");
    assertThat(layouts.read("a.MY.md").lang()).isEqualTo("my");
    assertThat(USUAL.read("eo/day01.md").lang()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "i18n/{lang}/week*/day-{day}.md, i18n/ko/week 3/Day-07.md, ko, , 7",
    "{year}/{lang}/{day}.md, 2022/zh_TW/14.md, zh-tw, 2022, 14",
    "{lang}/{path}, eo/x/y.md, eo, ,",
    "course.{lang}/{year}-{path}.md, course.ko/2024-a/b.md, ko, 2024,",
    "tage/tag{day}*.md, tage/tag5 (neu).md, , , 5",
    "'*/[a-z]+(x)?/{day}.md', 'q/[a-z]+(x)?/3.md', , , 3",
    "🚀/하루{day}.md, 🚀/하루4.md, , , 4"
  })
  void ownLayoutsAreTriedFirst(String layout, String path, String lang, Integer year, Integer day) {
    assertThat(read(layout, path))
        .extracting(LessonPath::path, LessonPath::lang, LessonPath::year, LessonPath::day)
        .containsExactly(path, lang, year, day);
  }

  @ParameterizedTest
  @CsvSource({
    "lessons/{day}.md, 2022/ko/day02.md",
    "*/day{day}.md, 2022/ko/day02.md",
    "{lang}/{day}.md, ko/12345.md"
  })
  void pathsOfNoOwnLayoutAreReadAsUsual(String layout, String path) {
    assertThat(read(layout, path)).isEqualTo(USUAL.read(path));
  }

  @Test
  void editionsOfAnOwnLayoutAreTheSamePathInTheSameYear() {
    String docs = "{year}/{lang}/docs/{path}";

    assertThat(read(docs, "2022/en/docs/a/b.md").editionKey())
        .isEqualTo(read(docs, "2022/ko/docs/A/b.md").editionKey())
        .isNotEqualTo(read(docs, "2023/ko/docs/a/b.md").editionKey());
    assertThat(read("{lang}/l*.md", "en/l1.md").editionKey())
        .isEqualTo(read("{lang}/l*.md", "ko/l1.md").editionKey())
        .isNotEqualTo(read("{lang}/l*.md", "ko/l2.md").editionKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{dya}.md", "{}", "{Day}.md", "{day", "a/{", "{day}/{day}.md", "{{day}}"})
  void aWrongLayoutIsToldWithWhatThereIs(String layout) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathLayout.of(layout))
        .withMessageMatching(
            "'.*' must be one of day, lang, path, year, each at most once, in braces");
  }
}
