package dev.haru.index.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haru.course.files.FileStamp;
import dev.haru.course.files.LessonPath;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.LanguageSource;
import dev.haru.glossary.Equivalent;
import dev.haru.glossary.LanguagePair;
import dev.haru.glossary.PassageCodec;
import dev.haru.glossary.Translation;
import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.index.manifest.FileEntry;
import dev.haru.index.manifest.ManifestEntry;
import dev.haru.kit.TestCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The learned glossary is part of the commit, and of nothing else in the index. */
class LearnedIndexTest {

  @TempDir Path directory;
  private TestCourse course;

  @BeforeEach
  void writeCourse() throws Exception {
    course = TestCourse.below(directory);
    String[][] words = {
      {"quorble", "토끼"}, {"zibbet", "무지개"}, {"fendrick", "호박"}, {"mumbert", "고래"}
    };
    for (int day = 1; day <= 8; day++) {
      String[] one = words[day % 4];
      String[] two = words[(day + 1 + day / 4) % 4];
      course.with(
          "2026/Days/day0" + day + ".md",
          "# The " + one[0],
          "We like the " + one[0] + " and the " + two[0] + ".");
      course.with(
          "2026/ko/Days/day0" + day + ".md",
          "# " + one[1],
          "우리는 " + one[1] + "와 " + two[1] + "를 좋아합니다.");
    }
  }

  @Test
  void wordsOfTranslatedSectionsAreLearned() throws Exception {
    try (CourseIndex index = course.built()) {
      assertThat(index.learned().of(List.of("quorble")).get(0))
          .extracting(Equivalent::language, Equivalent::terms)
          .containsExactly("ko", List.of("토끼"));
      assertThat(index.learned().of(List.of("호박")).get(0).terms()).containsExactly("fendrick");
      assertThat(index.learned().translations()).containsOnlyKeys(new LanguagePair("en", "ko"));
    }
  }

  @Test
  void functionWordsAndNumbersAreNotLearned() throws Exception {
    try (CourseIndex index = course.built()) {
      assertThat(index.learned().translations().values())
          .allSatisfy(all ->
              assertThat(all)
                  .flatExtracting(Translation::left)
                  .doesNotContain("we", "the", "and", "2026"));
    }
  }

  @Test
  void glossaryIsNoSection() throws Exception {
    try (CourseIndex index = course.built()) {
      assertThat(index.sections()).isEqualTo(16);
      assertThat(index.reader().getDocCount(Fields.GROUP)).isEqualTo(16);
    }
  }

  @Test
  void everyBuildAndEveryOpeningHasTheSame() throws Exception {
    Map<LanguagePair, List<Translation>> first;
    try (CourseIndex index = course.built()) {
      first = index.learned().translations();
      try (CourseIndex again = CourseIndex.open(course.index())) {
        assertThat(again.learned().translations()).isEqualTo(first);
      }
    }
    TestCourse same = TestCourse.below(directory.resolve("elsewhere"));
    copyLessons(same);
    try (CourseIndex index = same.built()) {
      assertThat(index.learned().translations()).isEqualTo(first);
    }
  }

  private void copyLessons(TestCourse to) throws Exception {
    for (int day = 1; day <= 8; day++) {
      for (String path :
          List.of("2026/Days/day0" + day + ".md", "2026/ko/Days/day0" + day + ".md")) {
        to.with(path, Files.readString(course.content().resolve(path)).strip());
      }
    }
  }

  @Test
  void whatIsNoLongerTranslatedIsForgotten() throws Exception {
    course.build();
    for (int day = 1; day <= 8; day++) {
      Files.delete(course.content().resolve("2026/ko/Days/day0" + day + ".md"));
    }
    try (CourseIndex before = CourseIndex.open(course.index());
        CourseIndex after = course.built()) {
      assertThat(before.learned().translations()).isNotEmpty();
      assertThat(after.learned().translations()).isEmpty();
    }
  }

  @Test
  void failedBuildLeavesWhatWasLearned() throws Exception {
    course.build();
    course.with("2026/Days/day01.md", "# Nothing");
    BuildListener failing =
        new BuildListener() {
          @Override
          public void progress(int done, int all) {
            throw new IllegalStateException("stop");
          }

          @Override
          public void problem(CourseProblem problem) {}
        };
    assertThatThrownBy(() -> course.build(failing)).hasMessage("stop");
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(index.learned().of(List.of("quorble"))).isNotEmpty();
    }
  }

  @Test
  void isLearnedAnewWhereTranslatedTextHasChangedAndOnlyThen() throws Exception {
    course.with("2026/Days/day09.md", "# Alone", "Nothing here has a translation.");
    course.build();
    ManifestEntry one = group("2026/Days/day01.md", "one");
    ManifestEntry two = group("2026/Days/day02.md", "two");
    ManifestEntry untranslated = group("2026/Days/day09.md", "");
    Map<String, String> learned =
        GlossaryBuilder.learn(List.of(one, two), group -> PassageCodec.write(List.of()));
    assertThat(GlossaryBuilder.isUpToDate(List.of(one, two), learned)).isTrue();
    assertThat(GlossaryBuilder.isUpToDate(List.of(two, untranslated, one), learned)).isTrue();
    assertThat(GlossaryBuilder.isUpToDate(List.of(one), learned)).isFalse();
    assertThat(
            GlossaryBuilder.isUpToDate(
                List.of(one, group("2026/Days/day02.md", "changed")), learned))
        .isFalse();
    assertThat(GlossaryBuilder.isUpToDate(List.of(one, two), Map.of())).isFalse();
  }

  @Test
  void ofALargeCourseAsManyLessonsAreLearnedFromAsAreAffordable() throws Exception {
    List<ManifestEntry> groups = new ArrayList<>();
    for (int day = 1; day <= 40; day++) {
      groups.add(group("day" + day + ".md", "hash " + day));
    }
    List<String> read = new ArrayList<>();
    GlossaryBuilder.learn(
        groups,
        group -> {
          read.add(group.id());
          return PassageCodec.write(List.of());
        });
    assertThat(read).hasSize(16).isSorted();
  }

  private static ManifestEntry group(String path, String passages) {
    FileEntry file =
        new FileEntry(
            new LessonPath(path, null, null, null, path), new FileStamp(1, 1, 1, 1), true, "hash");
    ManifestEntry.Passages translated =
        passages.isEmpty()
            ? ManifestEntry.Passages.NONE
            : new ManifestEntry.Passages(1_000_000, passages);
    return new ManifestEntry(
        List.of(file),
        List.of("en"),
        List.of(LanguageSource.PATH),
        List.of(),
        0,
        1,
        Set.of(""),
        List.of(),
        translated);
  }
}
