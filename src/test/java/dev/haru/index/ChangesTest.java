package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.model.CourseProblem;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.BuildReport;
import dev.haru.index.build.Indexer;
import dev.haru.kit.PlainSearch;
import dev.haru.kit.TestCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A build reads what has changed, and the index then agrees with the course. */
@Tag("slow")
class ChangesTest {

  @TempDir Path directory;
  private TestCourse course;

  /** An hour after the files were written, so that their times show whether they have changed. */
  private final Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

  @BeforeEach
  void build() throws Exception {
    course =
        TestCourse.below(directory)
            .withDays(3, "The words of the day.")
            .with("2026/ko/Days/day02.md", "# 하루", "오늘의 글입니다.");
    build(course);
  }

  private record Built(BuildReport report, TestCourse.RecordingListener recordingListener) {

    int filesRead() {
      return recordingListener.progress.size();
    }
  }

  private Built build(TestCourse of) throws Exception {
    return build(of, BuildMode.INCREMENTAL);
  }

  private Built build(TestCourse of, BuildMode mode) throws Exception {
    TestCourse.RecordingListener recordingListener = new TestCourse.RecordingListener();
    return new Built(
        Indexer.build(of.open(), of.index(), mode, later, recordingListener), recordingListener);
  }

  private static BuildReport.Changes changes(int added, int changed, int removed) {
    return new BuildReport.Changes(added, changed, removed);
  }

  @Test
  void lessonIsReadAgainWhenAFileThatItIncludesChangesAppearsOrDisappears() throws Exception {
    course.with("code/a.py", "first").with("z.md", "# Z", "", "{{#include code/a.py}}");
    course.with("y.md", "# Y", "", "{{#include code/b.py}}");
    build(course);
    assertThat(build(course).filesRead()).isZero();
    course.with("code/a.py", "other");
    assertThat(build(course).report().changes()).isEqualTo(changes(0, 1, 0));
    course.with("code/b.py", "new");
    assertThat(build(course).report().changes()).isEqualTo(changes(0, 1, 0));
    Files.delete(course.content().resolve("code/a.py"));
    assertThat(build(course).report().changes()).isEqualTo(changes(0, 1, 0));
    Built built = build(course);
    assertThat(built.filesRead()).isZero();
    assertThat(built.report().problems()).isEqualTo(1);
    assertThat(built.report().skipped()).isZero();
  }

  @Test
  void unchangedCourseIsNotReadAndNothingIsCommitted() throws Exception {
    Built built = build(course);
    assertThat(built.filesRead()).isZero();
    assertThat(built.report().changes().isEmpty()).isTrue();
    assertThat(built.report().lessons()).isEqualTo(4);
    assertThat(built.report().sections()).isEqualTo(7);
    assertThat(built.report().generation()).isEqualTo(1);
  }

  @Test
  void changedLessonIsReadWithItsEditionsAndNothingElse() throws Exception {
    course.with("2026/Days/day02.md", "# Day 2", "Other words.");
    Built built = build(course);
    assertThat(built.filesRead()).isEqualTo(2);
    assertThat(built.report().changes()).isEqualTo(changes(0, 1, 0));
    assertThat(built.report().sections()).isEqualTo(6);
    assertThat(places("other")).containsExactly("2026/Days/day02.md:1");
    assertThat(places("word"))
        .containsExactly("2026/Days/day01.md:1", "2026/Days/day02.md:1", "2026/Days/day03.md:1");
  }

  @Test
  void lessonsThatComeAndGoLeaveNothingBehind() throws Exception {
    Files.move(
        course.content().resolve("2026/Days/day03.md"),
        course.content().resolve("2026/Days/day04.md"));
    Files.delete(course.content().resolve("2026/ko/Days/day02.md"));
    Built built = build(course);
    assertThat(built.report().changes()).isEqualTo(changes(1, 0, 2));
    assertThat(built.report().languages()).containsOnlyKeys("en");
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(index.info().analyzerGroups()).containsExactly("");
      assertThat(new PlainSearch(index).term(Fields.WORD, "하루")).isEmpty();
      assertThat(places("word"))
          .containsExactly("2026/Days/day01.md:1", "2026/Days/day02.md:1", "2026/Days/day04.md:1");
    }
  }

  @Test
  void fileThatLooksOtherwiseAndSaysTheSameIsReadOnceMore() throws Exception {
    touch("2026/Days/day01.md");
    Built built = build(course);
    assertThat(built.filesRead()).isEqualTo(1);
    assertThat(built.report().changes().isEmpty()).isTrue();
    assertThat(build(course).filesRead()).as("its new attributes are recorded").isZero();
  }

  @Test
  void fileWrittenJustBeforeItWasListedIsNotTrustedByItsTime() throws Exception {
    Path file = course.content().resolve("2026/Days/day01.md");
    FileTime time = FileTime.from(later.instant());
    Files.setLastModifiedTime(file, time);
    build(course);
    String text = Files.readString(file);
    Files.writeString(file, text.replace("words", "verbs")); // as many bytes, ...
    Files.setLastModifiedTime(file, time); // ... within the same step of time
    assertThat(build(course).report().changes()).isEqualTo(changes(0, 1, 0));
    assertThat(places("verb")).containsExactly("2026/Days/day01.md:1");
  }

  @Test
  void editThatKeepsSizeAndTimeIsFound() throws Exception {
    Path file = course.content().resolve("2026/Days/day01.md");
    FileTime time = Files.getLastModifiedTime(file);
    build(course);
    Files.writeString(file, Files.readString(file).replace("words", "verbs"));
    Files.setLastModifiedTime(file, time);
    assertThat(build(course).report().changes()).isEqualTo(changes(0, 1, 0));
    assertThat(places("verb")).containsExactly("2026/Days/day01.md:1");
    assertThat(build(course).filesRead()).isZero();
  }

  @Test
  void clockThatIsSetBackHidesNoChange() throws Exception {
    Clock back = Clock.offset(Clock.systemUTC(), Duration.ofDays(-400));
    course.with("2026/Days/day01.md", "# Day 1", "Verbs.");
    Files.setLastModifiedTime(
        course.content().resolve("2026/Days/day01.md"), FileTime.from(back.instant()));
    Indexer.build(course.open(), course.index(), back, new TestCourse.RecordingListener());
    assertThat(places("verb")).containsExactly("2026/Days/day01.md:1");
    course.with("2026/Days/day01.md", "# Day 1", "Nouns.");
    Indexer.build(course.open(), course.index(), back, new TestCourse.RecordingListener());
    assertThat(places("verb")).isEmpty();
    assertThat(places("noun")).containsExactly("2026/Days/day01.md:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: Another name                    | 0
          excludes: ['**/day03.md']             | 0
          layouts: ['2026/{lang}/Days/day{day}.md', '{path}/day{day}.md'] | 4
          languages: [en]                       | 3
          site: docsify                        | 4
          """)
  void changedSettingsReadWhatDependsOnThem(String setting, int filesRead) throws Exception {
    course.with("haru.yaml", setting);
    assertThat(build(course).filesRead()).isEqualTo(filesRead);
    assertSameAsAnew();
    assertThat(build(course).filesRead()).isZero();
  }

  @Test
  void changedGlossaryIsNotedWithoutReadingLessons() throws Exception {
    course.with("haru.yaml", "glossary: words.yaml").with("words.yaml", "day: [날]");
    build(course);
    course.with("words.yaml", "day: [날, 하루]");
    Built built = build(course);
    assertThat(built.filesRead()).isZero();
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(index.info().settings()).isEqualTo(course.open().settingsSource());
    }
  }

  @Test
  void whatIsWrongWithUnchangedLessonsIsToldAgain() throws Exception {
    Files.write(course.content().resolve("bad.md"), new byte[] {'#', ' ', (byte) 0xff});
    List<CourseProblem> first = build(course).recordingListener().problems;
    Built again = build(course);
    assertThat(again.filesRead()).isZero();
    assertThat(again.recordingListener().problems).isEqualTo(first).hasSize(1);
    assertThat(again.report().skipped()).isEqualTo(1);
  }

  @Test
  void lessonThatBecomesADirectoryOrReadableAgainIsNoticed() throws Exception {
    Path file = course.content().resolve("2026/Days/day01.md");
    String text = Files.readString(file);
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(build(course).report().changes()).isEqualTo(changes(0, 0, 1));
    Files.delete(file);
    Files.writeString(file, text);
    assertThat(build(course).report().changes()).isEqualTo(changes(1, 0, 0));
    assertSameAsAnew();
  }

  @Test
  void buildAtOnceLeavesTheRestToTheNext() throws Exception {
    course.with("2026/Days/day02.md", "# Day 2", "Other words.");
    assertThat(build(course, BuildMode.FAST).report().isFinished()).isFalse();
    assertThat(places("other")).containsExactly("2026/Days/day02.md:1");
    assertThat(build(course, BuildMode.FAST).report().isFinished()).isFalse();
    Built rest = build(course);
    assertThat(rest.report().isFinished()).isTrue();
    assertThat(rest.filesRead()).isZero();
    assertThat(build(course).report().generation()).isEqualTo(rest.report().generation());
  }

  @Test
  void buildsAtOnceLeaveFewSegmentsAndTheNextMergesThem() throws Exception {
    for (int save = 1; save <= 40; save++) {
      course.with("2026/Days/day02.md", "# Day 2", "Other words " + save + ".");
      build(course, BuildMode.FAST);
      assertThat(segments()).isLessThanOrEqualTo(17);
    }
    build(course);
    assertThat(segments()).isEqualTo(1);
  }

  private int segments() throws Exception {
    try (CourseIndex index = CourseIndex.open(course.index())) {
      return index.reader().leaves().size();
    }
  }

  @Test
  void everythingIsReadWhenThatIsAskedFor() throws Exception {
    Built built = build(course, BuildMode.FULL);
    assertThat(built.filesRead()).isEqualTo(4);
    assertThat(built.report().generation()).isEqualTo(2);
  }

  @Test
  void statisticsCountNoSectionThatWasReplaced() throws Exception {
    course.with("2026/Days/day02.md", "# Day 2", "Other nouns.");
    build(course, BuildMode.FAST);
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(index.reader().hasDeletions()).isTrue();
      assertThat(index.reader().docFreq(new org.apache.lucene.index.Term(Fields.PROSE, "word")))
          .isEqualTo(2);
      assertThat(index.reader().getDocCount(Fields.HEADING)).isEqualTo(6);
      assertThat(index.reader().getSumTotalTermFreq(Fields.HEADING)).isEqualTo(9);
    }
  }

  @Test
  void lengthsDoNotDependOnSegments() throws Exception {
    String fifty = "word ".repeat(50); // a length that its norm rounds
    for (int day = 1; day <= 9; day++) {
      course.with("2026/Days/day0" + day + ".md", "# Day " + day, fifty);
      build(course, BuildMode.FAST);
    }
    Path fresh = directory.resolve("fresh");
    Indexer.build(course.open(), fresh, BuildMode.FULL, later, new TestCourse.RecordingListener());
    try (CourseIndex one = CourseIndex.open(course.index());
        CourseIndex other = CourseIndex.open(fresh)) {
      assertThat(one.reader().leaves()).hasSizeGreaterThan(other.reader().leaves().size());
      assertThat(one.reader().getSumTotalTermFreq(Fields.PROSE))
          .isEqualTo(other.reader().getSumTotalTermFreq(Fields.PROSE));
    }
  }

  @Test
  void fieldOfWhichASegmentHasNothingLeftDoesNotCount() throws Exception {
    course.with("2026/Days/day02.md", "# Day 2", "Words.", "```", "docker run", "```");
    course.with("2026/Days/day03.md", "# Day 3", "Words without code.");
    build(course, BuildMode.FAST);
    course.with("2026/Days/day01.md", "# Day 1", "```", "docker ps", "```");
    course.with("2026/Days/day02.md", "# Day 2", "Words.");
    build(course, BuildMode.FAST);
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(index.reader().getDocCount(Fields.CODE)).isEqualTo(1);
      assertThat(index.reader().getSumTotalTermFreq(Fields.CODE)).isEqualTo(2);
    }
  }

  private void touch(String path) throws Exception {
    Files.setLastModifiedTime(
        course.content().resolve(path), FileTime.from(Instant.parse("2026-01-02T03:04:05.678Z")));
  }

  private List<String> places(String word) throws Exception {
    try (CourseIndex index = CourseIndex.open(course.index())) {
      return new PlainSearch(index).term(Fields.PROSE, word);
    }
  }

  private void assertSameAsAnew() throws Exception {
    Path fresh = directory.resolve("fresh");
    Indexer.build(course.open(), fresh, BuildMode.FULL, later, new TestCourse.RecordingListener());
    try (CourseIndex one = CourseIndex.open(course.index());
        CourseIndex other = CourseIndex.open(fresh)) {
      assertThat(one.info().languages()).isEqualTo(other.info().languages());
      assertThat(one.sections()).isEqualTo(other.sections());
      assertThat(stored(one)).containsExactlyInAnyOrderElementsOf(stored(other));
    }
  }

  private static List<String> stored(CourseIndex index) throws Exception {
    return PlainSearch.documents(index).stream().map(Object::toString).toList();
  }
}
