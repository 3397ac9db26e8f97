package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.Indexer;
import dev.haru.index.directory.IndexException;
import dev.haru.index.directory.IndexFiles;
import dev.haru.kit.PlainSearch;
import dev.haru.kit.SegmentsFile;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not haru's, in a directory given with --index and in an existing index. */
class ForeignFilesTest {

  private static final String TEXT = "somebody's own text\n";

  @TempDir Path directory;
  private TestCourse course;

  @BeforeEach
  void create() throws IOException {
    course = TestCourse.below(directory).withDays(3, "The old words.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_sidebar.md",
        "_config.yml",
        "segments_2024.xlsx",
        "segments_2024",
        "segments",
        "pending_segments_sidebar.md",
        "_notes.doc",
        "writer.txt",
        "write.lock.txt",
        "haru-index.txt",
        "haru.yaml",
        ".gitignore"
      })
  void directoryWithAnotherFileIsRefusedAndStaysAsItIs(String name) throws Exception {
    write(name);
    Map<String, String> before = everything();
    for (BuildMode buildMode : BuildMode.values()) {
      assertRefused(buildMode, name);
    }
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void directoryWithDirectoriesIsRefused() throws Exception {
    Files.createDirectories(course.index().resolve("_0.cfs"));
    Files.createDirectories(course.index().resolve("lessons"));
    assertRefused(BuildMode.INCREMENTAL, "_0.cfs and another file");
    assertThat(everything()).containsOnlyKeys("_0.cfs", "lessons");
  }

  @Test
  void courseIsNoPlaceForItsIndex() throws Exception {
    course.with("_sidebar.md", "- [Day 1](2026/Days/day01.md)");
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() ->
            Indexer.build(course.open(), course.content(), TestCourse.CLOCK, BuildListener.SILENT))
        .withMessage(
            "the directory %s cannot be used for an index, because it holds 2026 and another file;"
                + " name a new or empty directory with --index",
            course.content());
    assertThat(course.content().resolve("_sidebar.md")).exists();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void indexOfAnotherProgramIsRefused(boolean readable) throws Exception {
    writeIndexOfAnotherProgram();
    if (!readable) {
      Path commit = SegmentsFile.of(course.index());
      byte[] bytes = Files.readAllBytes(commit);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(commit, bytes);
    }
    Map<String, String> before = everything();
    assertRefused(BuildMode.FULL, "the index of another program");
    assertRefused(BuildMode.INCREMENTAL, "the index of another program");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void checkOfAnotherDirectoryWritesNothing() throws Exception {
    write("_sidebar.md");
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() -> IndexCheck.damage(course.index()));
    assertThat(everything()).containsOnlyKeys("_sidebar.md");
  }

  @Test
  void emptyDirectoryOfAFileSystemIsEmpty() throws Exception {
    Files.createDirectories(course.index().resolve("lost+found"));
    course.build();
    assertThat(course.index().resolve("lost+found")).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void otherFilesInAnIndexStayWhateverIsBuilt(BuildMode buildMode) throws Exception {
    course.build();
    Map<String, String> before = new TreeMap<>();
    for (String name :
        new String[] {
          "_sidebar.md",
          "_config.yml",
          "_notes.doc",
          "_1.md",
          "segments",
          "segments_2024",
          "segments_2024.xlsx",
          "segments_sidebar",
          "pending_segments_1.txt",
          "writer.txt",
          "README.md",
          ".gitignore"
        }) {
      write(name);
      before.put(name, TEXT);
    }
    Files.createDirectories(course.index().resolve("notes"));
    for (int i = 0; i < 3; i++) {
      course.withDays(3, "The words of build " + i + ".");
      Indexer.build(
          course.open(), course.index(), buildMode, TestCourse.CLOCK, BuildListener.SILENT);
      for (Opening opening : Opening.values()) {
        try (CourseIndex index = opening.open(course.index())) {
          assertThat(index.sections()).isEqualTo(6);
          assertThat(CourseIndex.newestCommit(course.index())).isEqualTo(index.commit());
        }
      }
    }
    assertThat(everything()).containsAllEntriesOf(before).containsKey("notes");
    assertThat(IndexCheck.damage(course.index())).isEmpty();
  }

  @Test
  void fileByTheNameOfTheNextCommitIsNotReplaced() throws Exception {
    course.build();
    write("segments_2");
    course.withDays(3, "The new words.");
    assertRefused(BuildMode.INCREMENTAL, course.index().resolve("segments_2") + " is in the way");
    assertThat(course.index().resolve("segments_2")).hasContent(TEXT.strip());
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(new PlainSearch(index).term(Fields.PROSE, "old")).hasSize(3);
    }
    Files.delete(course.index().resolve("segments_2"));
    try (CourseIndex index = course.built()) {
      assertThat(new PlainSearch(index).term(Fields.PROSE, "new")).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"writer.txt", "write.lock", "segments_2", "pending_segments_2", "_1.fdt", "_9.si"})
  @DisabledOnOs(WINDOWS)
  void linkIsNotFollowed(String name) throws Exception {
    course.build();
    Path target = Files.writeString(directory.resolve("bashrc"), TEXT);
    Files.deleteIfExists(course.index().resolve(name));
    Files.createSymbolicLink(course.index().resolve(name), target);
    course.withDays(3, "The new words.");
    try {
      course.build();
      assertThat(name).isEqualTo("writer.txt");
    } catch (IndexException e) {
      assertThat(e)
          .hasMessageContainingAll(course.index().toString(), name + " is a symbolic link");
    }
    assertThat(target).hasContent(TEXT.strip());
    assertThat(course.index().resolve(name)).isSymbolicLink();
  }

  @Test
  @DisabledOnOs(WINDOWS)
  void linkToNothingMakesNoFileElsewhere() throws Exception {
    Path nothing = directory.resolve("nothing");
    for (String name : new String[] {"writer.txt", "write.lock", "haru-index.txt"}) {
      Files.createDirectories(course.index());
      Files.createSymbolicLink(course.index().resolve(name), nothing);
      assertRefused(BuildMode.INCREMENTAL, name);
      assertThat(nothing).doesNotExist();
      Files.delete(course.index().resolve(name));
    }
  }

  @Test
  @DisabledOnOs(WINDOWS)
  void directoryMayBeReachedThroughALink() throws Exception {
    Path real = Files.createDirectory(directory.resolve("real"));
    Files.createSymbolicLink(course.index(), real);
    course.build();
    try (CourseIndex index = course.built()) {
      assertThat(index.sections()).isEqualTo(6);
    }
    assertThat(real.resolve("haru-index.txt")).exists();
  }

  @Test
  void lockThatHoldsSomethingIsSomebodys() throws Exception {
    course.build();
    Files.writeString(course.index().resolve("write.lock"), TEXT);
    assertRefused(BuildMode.INCREMENTAL, "write.lock is no file of haru's");
    assertThat(course.index().resolve("write.lock")).hasContent(TEXT.strip());
  }

  /** As an early version of haru left it. */
  @Test
  void indexWithoutAMarkIsKnownByItsCommitAndGetsOne() throws Exception {
    course.build();
    Files.delete(course.index().resolve("haru-index.txt"));
    course.withDays(3, "The new words.");
    try (CourseIndex index = course.built()) {
      assertThat(index.generation()).isEqualTo(2);
    }
    assertThat(course.index().resolve("haru-index.txt")).isNotEmptyFile();
  }

  @ParameterizedTest
  @EnumSource(
      value = DamagedIndexTest.Spoiling.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"WITHOUT_SCHEMA", "NOT_LUCENE_AT_ALL", "COMMIT_TRUNCATED", "BYTES_OF_THE_COMMIT"})
  void spoiledIndexWithoutAMarkIsBuiltAgain(DamagedIndexTest.Spoiling spoiling) throws Exception {
    course.build();
    Files.delete(course.index().resolve("haru-index.txt"));
    spoiling.spoil(course.index());
    try (CourseIndex index = course.built()) {
      assertThat(index.sections()).isEqualTo(6);
    }
  }

  @Test
  void remainsOfAFirstBuildThatWasKilledAreBuiltOver() throws Exception {
    for (String name :
        new String[] {"write.lock", "_0.fdt", "_0_Lucene104_0.doc", "_0_sort_2.tmp"}) {
      write(name, "");
    }
    write("writer.txt", "process 1, since 2001-01-01T00:00:00Z");
    write("haru-index.txt", "An in");
    try (CourseIndex index = course.built()) {
      assertThat(index.sections()).isEqualTo(6);
    }
    course.withDays(3, "The new words.").build();
    assertThat(IndexFiles.garbage(course.index())).isEmpty();
  }

  private void assertRefused(BuildMode buildMode, String found) {
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() ->
            Indexer.build(
                course.open(), course.index(), buildMode, TestCourse.CLOCK, BuildListener.SILENT))
        .withMessageContainingAll(course.index().toString(), found, "--index")
        .satisfies(e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.UNWRITABLE));
  }

  private void write(String name) throws IOException {
    write(name, TEXT);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(course.index());
    Files.writeString(course.index().resolve(name), text);
  }

  private void writeIndexOfAnotherProgram() throws IOException {
    try (Directory other = FSDirectory.open(course.index());
        IndexWriter writer = new IndexWriter(other, new IndexWriterConfig())) {
      writer.addDocument(new Document());
      writer.setLiveCommitData(Map.of("other.program", "1").entrySet());
    }
  }

  /** Returns the names in the index's directory, with the contents of text files. */
  private Map<String, String> everything() throws IOException {
    Map<String, String> everything = new TreeMap<>();
    try (Stream<Path> files = Files.list(course.index())) {
      for (Path file : files.toList()) {
        everything.put(
            file.getFileName().toString(),
            Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                : "");
      }
    }
    return everything;
  }
}
