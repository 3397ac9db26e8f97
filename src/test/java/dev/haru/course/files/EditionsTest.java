package dev.haru.course.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditionsTest {

  private static List<List<String>> group(String... paths) {
    PathLayouts layouts = new PathLayouts(List.of(), List.of());
    List<LessonFile> files =
        Stream.of(paths)
            .map(path ->
                new LessonFile(layouts.read(path), Path.of(path), new FileStamp(0, 0, 0, 0)))
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
    return new Lesson(lang + "/day01.md", lang, null, 1, "", "", sections);
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
  void whatEvenTheRestOfThePathDoesNotTellApartStandsAlone() {
    assertThat(group("en/a/day01.md", "a/en/day01.md", "a/ko/day01.md"))
        .containsExactly(
            List.of("en/a/day01.md"), List.of("a/en/day01.md"), List.of("a/ko/day01.md"));
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
                    new Lesson("x.md", "ko", null, 1, "", "", lesson("ko", 1).sections()))))
        .containsExactly(List.of("en/day01.md:10"), List.of("en/day01.md:10"), List.of("x.md:10"));
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
