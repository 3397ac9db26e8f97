package dev.haru.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.model.CourseProblem;
import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.index.IndexCheck;
import dev.haru.index.IndexInfo;
import dev.haru.index.Schema;
import dev.haru.index.directory.IndexFiles;
import dev.haru.kit.PlainSearch;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {

  @TempDir Path directory;
  private TestCourse course;

  @BeforeEach
  void create() throws IOException {
    course = TestCourse.below(directory);
  }

  @Test
  void summaryCountsLessonsSectionsLanguagesAndBytes() throws Exception {
    course
        .withDays(2, "The words of the day.")
        .with("2026/ko/Days/day01.md", "# 하루", "오늘의 글입니다.")
        .with("fr/README.md", "# Le cours", "Bonjour.");
    BuildReport report = course.build();
    assertThat(report.lessons()).isEqualTo(4);
    assertThat(report.sections()).isEqualTo(6);
    assertThat(report.languages()).isEqualTo(Map.of("en", 2, "ko", 1, "fr", 1));
    assertThat(report.problems()).isZero();
    assertThat(report.skipped()).isZero();
    assertThat(report.took()).isEqualTo(Duration.ZERO); // the test's clock does not advance
    assertThat(report.bytes()).isEqualTo(IndexFiles.bytes(course.index()));
    assertThat(report.generation()).isEqualTo(1);
  }

  @Test
  void commitSaysWhatItHolds() throws Exception {
    course
        .with("haru.yaml", "name: A Course of Days")
        .withDays(2, "The words of the day.")
        .with("ja/README.md", "# 運用", "サーバーを運用します。");
    try (CourseIndex index = course.built()) {
      IndexInfo info = index.info();
      assertThat(info.schema()).isEqualTo(Schema.fingerprint());
      assertThat(info.settings()).isEqualTo(course.open().settingsSource());
      assertThat(info.course()).isEqualTo("A Course of Days");
      assertThat(info.content()).containsExactly(course.content().toAbsolutePath().toString());
      assertThat(info.built()).isEqualTo(TestCourse.NOW);
      assertThat(info.lessons()).isEqualTo(3);
      assertThat(info.languages()).isEqualTo(Map.of("en", 2, "ja", 1));
      assertThat(info.analyzerGroups()).containsExactly("", "ja");
      assertThat(info.skipped()).isZero();
      assertThat(index.sections()).isEqualTo(5);
    }
  }

  @Test
  void everyChangeIsOneCommitOfALaterGeneration() throws Exception {
    long last = 0;
    for (int i = 0; i < 3; i++) {
      BuildReport report = course.withDays(3, "Text " + i).build();
      assertThat(report.generation()).isEqualTo(last + 1);
      last = report.generation();
      try (Directory files = FSDirectory.open(course.index())) {
        assertThat(DirectoryReader.listCommits(files)).hasSize(1);
      }
    }
  }

  @Test
  void buildReplacesWhatWasThere() throws Exception {
    course.with("a.md", "# A", "alpha").build();
    Files.delete(course.content().resolve("a.md"));
    try (CourseIndex index = course.with("b.md", "# B", "beta").built()) {
      assertThat(PlainSearch.documents(index))
          .extracting(PlainSearch::place)
          .containsExactly("b.md:1");
    }
  }

  @Test
  void courseWithoutLessonsHasAnIndexWithoutSections() throws Exception {
    try (CourseIndex index = course.built()) {
      assertThat(index.sections()).isZero();
      assertThat(index.info().lessons()).isZero();
      assertThat(index.info().languages()).isEmpty();
      assertThat(index.info().analyzerGroups()).containsExactly("");
      assertThat(IndexCheck.damage(course.index())).isEmpty();
    }
  }

  @Test
  void lessonWithoutTextIsCountedAndHasNoSections() throws Exception {
    Files.createFile(course.content().resolve("empty.md"));
    BuildReport report = course.build();
    assertThat(report.lessons()).isEqualTo(1);
    assertThat(report.sections()).isZero();
  }

  @Test
  void progressCountsEveryFileToTheLast() throws Exception {
    course.withDays(3, "Text.").with("bad.md", "x");
    Files.write(course.content().resolve("bad.md"), new byte[] {(byte) 0xff});
    TestCourse.RecordingListener recordingListener = new TestCourse.RecordingListener();
    course.build(recordingListener);
    assertThat(recordingListener.progress).containsExactly("1/4", "2/4", "3/4", "4/4");
  }

  @Test
  void problemsAreToldAndCountedAndTheRestIsIndexed() throws Exception {
    course.with("good.md", "# Good", "alpha").with("front.md", "---", "a: b: c", "---", "# Front");
    Files.write(course.content().resolve("bad.md"), new byte[] {'#', ' ', (byte) 0xff});
    TestCourse.RecordingListener recordingListener = new TestCourse.RecordingListener();
    BuildReport report = course.build(recordingListener);
    assertThat(recordingListener.problems)
        .extracting(CourseProblem::path)
        .containsExactly("bad.md", "front.md");
    assertThat(recordingListener.problems)
        .extracting(CourseProblem::skipped)
        .containsExactly(true, false);
    assertThat(report.problems()).isEqualTo(2);
    assertThat(report.skipped()).isEqualTo(1);
    assertThat(report.lessons()).isEqualTo(2);
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(index.info().skipped()).isEqualTo(1);
      assertThat(new PlainSearch(index).term(Fields.PROSE, "alpha")).containsExactly("good.md:1");
    }
  }

  @Test
  void languagesThatTheSettingsLeaveOutAreNotIndexed() throws Exception {
    course
        .with("haru.yaml", "languages: [ko, pt]")
        .with("ko/a.md", "# 하나", "글")
        .with("en/a.md", "# One", "text")
        .with("pt-br/a.md", "# Um", "texto")
        .with(
            "plain.md", "# Plain", "The text that we have is for all of you in the one and only.");
    Files.createDirectories(course.content().resolve("fr"));
    Files.write(course.content().resolve("fr/bad.md"), new byte[] {(byte) 0xff});
    BuildReport report = course.build();
    assertThat(report.languages()).isEqualTo(Map.of("ko", 1, "pt-br", 1));
    assertThat(report.problems()).as("excluded files cause no problems").isZero();
  }

  @Test
  void lessonsOfUnknownLanguageDoNotDecideTheFirstLanguage() throws Exception {
    course.with("a.md", "# kubectl").with("b.md", "# docker").with("c.md", "# 하루", "오늘의 글입니다.");
    try (CourseIndex index = course.built()) {
      assertThat(index.info().languages()).containsExactly(Map.entry("ko", 1), Map.entry("en", 2));
    }
  }

  @Test
  void translationsShareTheirConceptAndOthersDoNot() throws Exception {
    course
        .with("2026/Days/day01.md", "# A", "x", "## B", "y", "## C", "z")
        .with("2026/ko/Days/day01.md", "# 가", "x", "## 나", "y", "## 다", "z")
        .with("2026/fr/Days/day01.md", "# A", "x", "### Suite", "y")
        .with("2026/Days/day02.md", "# A", "x");
    try (CourseIndex index = course.built()) {
      Map<String, List<String>> concepts = new TreeMap<>();
      for (LeafReaderContext leaf : index.reader().leaves()) {
        SortedDocValues values = leaf.reader().getSortedDocValues(Fields.CONCEPT);
        while (values.nextDoc() < leaf.reader().maxDoc()) {
          Document document = leaf.reader().storedFields().document(values.docID());
          concepts
              .computeIfAbsent(
                  values.lookupOrd(values.ordValue()).utf8ToString(), k -> new ArrayList<>())
              .add(PlainSearch.place(document));
        }
      }
      assertThat(concepts.values().stream().map(places -> places.stream().sorted().toList()))
          .containsExactlyInAnyOrder(
              List.of("2026/Days/day01.md:1", "2026/fr/Days/day01.md:1", "2026/ko/Days/day01.md:1"),
              List.of("2026/Days/day01.md:3", "2026/ko/Days/day01.md:3"),
              List.of("2026/Days/day01.md:5", "2026/ko/Days/day01.md:5"),
              List.of("2026/fr/Days/day01.md:3"),
              List.of("2026/Days/day02.md:1"));
    }
  }

  @Test
  void twoBuildsOfTheSameContentGiveTheSameDocuments() throws Exception {
    course
        .withDays(5, "Docker를 배포합니다. The servers are behind it.")
        .with("2026/ko/Days/day01.md", "# 하루", "오늘의 글입니다.", "## 더", "`code`")
        .with("fr/README.md", "# Le cours", "Les serveurs sont dans la même zone pour nous.");
    List<String> first;
    try (CourseIndex index = course.built()) {
      first = described(index);
    }
    try (CourseIndex index = course.built()) {
      assertThat(described(index)).isEqualTo(first);
    }
  }

  @Test
  void decomposedHangulIsIndexedComposed() throws Exception {
    String decomposed = Normalizer.normalize("로드밸런싱을 배웁니다 café", Normalizer.Form.NFD);
    course.with(Normalizer.normalize("하루.md", Normalizer.Form.NFD), "# " + decomposed, decomposed);
    try (CourseIndex index = course.built()) {
      PlainSearch plainSearch = new PlainSearch(index);
      assertThat(plainSearch.term(Fields.PROSE, "밸런싱")).containsExactly("하루.md:1");
      assertThat(plainSearch.term(Fields.HEADING, "cafe")).containsExactly("하루.md:1");
      assertThat(PlainSearch.documents(index).getFirst().get(Fields.TEXT))
          .isEqualTo("로드밸런싱을 배웁니다 café");
    }
  }

  @Test
  void severalDirectoriesMakeOneIndex() throws Exception {
    TestCourse other = TestCourse.below(directory.resolve("second"));
    Path renamed = Files.move(other.content(), directory.resolve("extra"));
    Files.writeString(renamed.resolve("b.md"), "# B\nbeta\n");
    course.with("a.md", "# A", "alpha");
    Course both = Course.open(List.of(course.content(), renamed));
    Indexer.build(both, course.index(), TestCourse.CLOCK, new TestCourse.RecordingListener());
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(PlainSearch.documents(index))
          .extracting(PlainSearch::place)
          .containsExactly("course/a.md:1", "extra/b.md:1");
      assertThat(index.info().content()).hasSize(2);
    }
  }

  private static List<String> described(CourseIndex index) throws IOException {
    List<String> described = new ArrayList<>();
    for (Document document : PlainSearch.documents(index)) {
      StringBuilder fields = new StringBuilder();
      for (IndexableField field : document) {
        fields.append(field.name()).append('=').append(field.stringValue()).append('\n');
      }
      described.add(fields.toString());
    }
    return described;
  }
}
