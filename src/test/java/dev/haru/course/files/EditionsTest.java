package dev.haru.course.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.haru.course.model.LanguageSource;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {

  private static List<List<String>> group(String... paths) {
    PathLayouts layouts = new PathLayouts(List.of(), List.of());
    List<LessonFile> files =
        layouts.read(List.of(paths)).stream()
            .map(path -> new LessonFile(path, Path.of(path.path()), new FileStamp(0, 0, 0, 0)))
            .toList();
    return Editions.group(files, "en").stream()
        .map(group -> group.stream().map(file -> file.path().path()).toList())
        .toList();
  }

  /** Returns a lesson with sections of these heading levels, at lines 10, 20 and so on. */
  private static Lesson lesson(String lang, int... levels) {
    List<Section> sections = new ArrayList<>();
    for (int level : levels) {
      int line = level == 0 ? 0 : 10 * (sections.size() + 1);
      sections.add(new Section(line, level, "", "", List.of(), List.of(), List.of()));
    }
    return new Lesson(lang + "/day01.md", lang, LanguageSource.PATH, null, 1, "", "", sections);
  }

  @Test
  void editionsOfADayAreOneGroup() {
    assertThat(
            group(
                "2022/Days/day01.md",
                "2022/Days/day02.md",
                "2022/ko/Days/day01.md",
                "2022/pl/day1.md",
                "2023/day01.md"))
        .containsExactly(
            List.of("2022/Days/day01.md", "2022/ko/Days/day01.md", "2022/pl/day1.md"),
            List.of("2022/Days/day02.md"),
            List.of("2023/day01.md"));
  }

  @Test
  void editionsOfALessonWithoutADayHaveTheSamePath() {
    assertThat(group("README.md", "en/1-js/a.md", "ko/1-js/a.md", "ko/1-js/b.md", "ko/README.md"))
        .containsExactly(
            List.of("README.md", "ko/README.md"),
            List.of("en/1-js/a.md", "ko/1-js/a.md"),
            List.of("ko/1-js/b.md"));
  }

  @Test
  void twoCoursesInOneTreeAreTwoLessons() {
    assertThat(group("go/day01.md", "go/ko/day01.md", "js/day01.md", "js/ko/day01.md"))
        .containsExactly(
            List.of("go/day01.md", "go/ko/day01.md"), List.of("js/day01.md", "js/ko/day01.md"));
  }

  @Test
  void aPathWithoutLanguageCountsAsTheUsualOne() {
    assertThat(group("a/day01.md", "b/en/day01.md", "b/ko/day01.md"))
        .containsExactly(List.of("a/day01.md"), List.of("b/en/day01.md", "b/ko/day01.md"));
  }

  @Test
  void theSecondOfTwoFilesInOneLanguageStandsAlone() {
    assertThat(group("a/en/day01.md", "a/ko/day01.md", "en/a/day01.md"))
        .containsExactly(List.of("a/en/day01.md", "a/ko/day01.md"), List.of("en/a/day01.md"));
  }

  @Test
  void oneLessonTooManyDoesNotUndoItsDay() {
    assertThat(
            group(
                "2022/Days/day01.md",
                "2022/Days/day01-notes.md",
                "2022/ko/Days/day01.md",
                "2022/pl/day1.md",
                "2022/blog/day01.md"))
        .containsExactly(
            List.of("2022/Days/day01-notes.md"),
            List.of("2022/Days/day01.md", "2022/ko/Days/day01.md", "2022/pl/day1.md"),
            List.of("2022/blog/day01.md"));
  }

  @Test
  void translationsOfADayMayHaveNamesOfTheirOwn() {
    assertThat(
            group(
                "01_Day_Intro/01_intro.md",
                "01_Day_Intro/exercises.md",
                "Korean/01_Day_소개/01_소개.md",
                "Korean/01_Day_소개/연습.md",
                "Exercise-Solutions/01_day_intro.md"))
        .containsExactly(
            List.of("01_Day_Intro/01_intro.md", "Korean/01_Day_소개/01_소개.md"),
            List.of("Exercise-Solutions/01_day_intro.md"),
            List.of("01_Day_Intro/exercises.md"),
            List.of("Korean/01_Day_소개/연습.md"));
  }

  @Test
  void exercisesInADirectoryArePairedByTheirPaths() {
    assertThat(
            group(
                "day03/README.md",
                "day03/exercises.md",
                "ko/day03/README.md",
                "ko/day03/exercises.md"))
        .containsExactly(
            List.of("day03/README.md", "ko/day03/README.md"),
            List.of("day03/exercises.md", "ko/day03/exercises.md"));
  }

  @ParameterizedTest
  @CsvSource({
    "README.md, README.en.md, README.ko-KR.md",
    "README.md, README_zh-CN.md, README-ko.md",
    "a.md, a.korean.md, a_ja.md",
    "docs/a.md, docs/de/a.md, docs/ko/a.md",
    "docs/a.md, de/docs/a.md, ko/docs/a.md",
    "docs/a.md, i18n/de/docs/a.md, i18n/ko/docs/a.md",
    "docs/a.md, i18n/de/a.md, i18n/ko/a.md",
    "docs/a.md, i18n/de/docusaurus-plugin-content-docs/current/a.md,"
        + " i18n/ko/docusaurus-plugin-content-docs/current/a.md",
    "blog/a.md, i18n/de/docusaurus-plugin-content-blog/a.md,"
        + " i18n/ko/docusaurus-plugin-content-blog/a.md",
    "src/pages/a.md, i18n/de/docusaurus-plugin-content-pages/a.md,"
        + " i18n/ko/docusaurus-plugin-content-pages/a.md",
    "versioned_docs/version-1.0/a.md, i18n/de/docusaurus-plugin-content-docs/version-1.0/a.md,"
        + " i18n/ko/docusaurus-plugin-content-docs/version-1.0/a.md",
    "docs/a.md, website/i18n/de/docusaurus-plugin-content-docs/current/a.md,"
        + " website/i18n/ko/docusaurus-plugin-content-docs/current/a.md",
    "website/team/a.md, website/i18n/de/docusaurus-plugin-content-docs-team/current/a.md,"
        + " website/i18n/ko/docusaurus-plugin-content-docs-team/current/a.md",
    "content/en/a.md, content/ja/a.md, content/ko/a.md",
    "docs/en/g/a.md, docs/ja/g/a.md, docs/ko/g/a.md",
    "docs/g/a.md, docs/ja/g/a.md, docs/ko/g/a.md",
    "1-intro/README.md, 1-intro/translations/README.ja.md, 1-intro/translations/README.ko.md",
    "1-intro/README.md, translations/ja/1-intro/README.md, translations/ko/1-intro/README.md",
    "day 1/index.md, ja/day 1/index.md, ko/day 1/index.md"
  })
  void translationsLieWhereGeneratorsLookForThem(String original, String one, String other) {
    assertThat(group(Stream.of(original, one, other).sorted().toArray(String[]::new)))
        .singleElement(list(String.class))
        .containsExactlyInAnyOrder(original, one, other);
  }

  @Test
  void translationsOfOtherLessonsAreNotTakenForOnesWithTheSameName() {
    assertThat(group("a.md", "docs/a.md", "i18n/ko/a.md", "i18n/ko/docs/a.md"))
        .containsExactly(
            List.of("a.md", "i18n/ko/a.md"), List.of("docs/a.md", "i18n/ko/docs/a.md"));
  }

  @Test
  void withEqualSequencesOfLevelsAllSectionsAreTranslations() {
    assertThat(Editions.concepts(List.of(lesson("en", 0, 1, 2, 2), lesson("ko", 0, 1, 2, 2))))
        .allSatisfy(concepts ->
            assertThat(concepts)
                .containsExactly(
                    "en/day01.md:0", "en/day01.md:20", "en/day01.md:30", "en/day01.md:40"));
  }

  @Test
  void otherwiseOnlyThoseBeforeTheFirstDifferenceAre() {
    assertThat(Editions.concepts(List.of(lesson("en", 1, 2, 2, 2), lesson("ko", 1, 2, 3, 2))))
        .containsExactly(
            List.of("en/day01.md:10", "en/day01.md:20", "en/day01.md:30", "en/day01.md:40"),
            List.of("en/day01.md:10", "en/day01.md:20", "ko/day01.md:30", "ko/day01.md:40"));
  }

  @Test
  void aSectionThatOneEditionLacksAtTheEndIsNoTranslation() {
    assertThat(Editions.concepts(List.of(lesson("en", 1, 2), lesson("ko", 1, 2, 2))).get(1))
        .containsExactly("en/day01.md:10", "en/day01.md:20", "ko/day01.md:30");
  }

  @Test
  void withoutACommonBeginningNothingIsTranslated() {
    assertThat(Editions.concepts(List.of(lesson("en", 0, 1), lesson("ko", 1, 2))).get(1))
        .containsExactly("ko/day01.md:10", "ko/day01.md:20");
  }

  @Test
  void ofThreeEditionsTwoMayAgreeFurtherThanWithTheFirst() {
    List<List<String>> concepts =
        Editions.concepts(
            List.of(lesson("en", 1, 2), lesson("ja", 1, 3, 3), lesson("ko", 1, 3, 3)));

    assertThat(concepts.get(1))
        .containsExactly("en/day01.md:10", "ja/day01.md:20", "ja/day01.md:30");
    assertThat(concepts.get(2)).isEqualTo(concepts.get(1));
  }

  @Test
  void ofTwoEditionsInOneLanguageTheSecondIsNoTranslation() {
    assertThat(
            Editions.concepts(
                List.of(
                    lesson("en", 1),
                    lesson("ko", 1),
                    new Lesson(
                        "x.md",
                        "ko",
                        LanguageSource.PATH,
                        null,
                        1,
                        "",
                        "",
                        lesson("ko", 1).sections()))))
        .containsExactly(List.of("en/day01.md:10"), List.of("en/day01.md:10"), List.of("x.md:10"));
  }

  @Test
  void aLessonOfUnknownLanguageTakesNoOtherEditionsPlace() {
    Lesson unknown =
        new Lesson(
            "a.md", "en", LanguageSource.NOTHING, null, 1, "", "", lesson("en", 1).sections());

    assertThat(Editions.concepts(List.of(unknown, lesson("en", 1), lesson("ko", 1))))
        .containsExactly(List.of("a.md:10"), List.of("en/day01.md:10"), List.of("en/day01.md:10"));
    assertThat(Editions.concepts(List.of(unknown, lesson("ko", 1))).get(1))
        .containsExactly("a.md:10");
  }

  @Test
  void noTwoSectionsOfAnEditionAreTheSameConcept() {
    List<Lesson> editions =
        List.of(lesson("en", 0, 1, 1, 2), lesson("ja", 1, 1, 2), lesson("ko", 0, 1, 2, 2));

    assertThat(Editions.concepts(editions))
        .hasSameSizeAs(editions)
        .allSatisfy(concepts -> assertThat(concepts).doesNotHaveDuplicates());
  }

  @Test
  void withoutLessonsThereIsNothing() {
    assertThat(Editions.concepts(List.of())).isEmpty();
    assertThat(Editions.concepts(List.of(lesson("en")))).containsExactly(List.of());
    assertThat(group()).isEmpty();
  }
}
