package dev.haru.index.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.course.Course;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.course.settings.SettingsException;
import dev.haru.index.CourseIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that would empty an index. Nothing is remembered outside the index. */
class ContentGuardTest {

  @TempDir Path root;

  private Path index;
  private Path course;

  @BeforeEach
  void create() throws IOException {
    index = root.resolve("index");
    course = root.resolve("course");
    write("course/2026/day01.md", "# Day 1\n");
    write("course/2026/day02.md", "# Day 2\n");
    Files.createDirectories(root.resolve("empty/2026"));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }

  private BuildReport build(BuildMode mode, Path... directories) throws Exception {
    Course opened = Course.open(List.of(directories));
    return Indexer.build(opened, index, mode, Clock.systemUTC(), BuildListener.SILENT);
  }

  private int lessons() throws Exception {
    try (CourseIndex opened = CourseIndex.open(index)) {
      return opened.info().lessons();
    }
  }

  private void assertRefused(Path named, Path... directories) throws Exception {
    int before = lessons();
    for (BuildMode mode : new BuildMode[] {BuildMode.INCREMENTAL, BuildMode.FAST}) {
      assertThatExceptionOfType(ContentGone.class)
          .isThrownBy(() -> build(mode, directories))
          .withMessageStartingWith(
              "the content directory " + named + " has no lessons any more; the index stays");
    }
    assertThat(lessons()).isEqualTo(before).isPositive();
  }

  /** How a course may lose all of its lessons. */
  enum Loss {
    DELETED {
      @Override
      void of(Path course) throws IOException {
        Files.delete(course.resolve("2026/day01.md"));
        Files.delete(course.resolve("2026/day02.md"));
        Files.writeString(course.resolve("2026/notes.txt"), "none\n");
        Files.createDirectories(course.resolve("node_modules"));
        Files.writeString(course.resolve("node_modules/readme.md"), "# None of ours\n");
      }
    },
    HIDDEN {
      @Override
      void of(Path course) throws IOException {
        Files.move(course.resolve("2026"), course.resolve(".2026"));
      }
    },
    EXCLUDED {
      @Override
      void of(Path course) throws IOException {
        Files.writeString(course.resolve("haru.yaml"), "excludes: ['**']\n");
      }
    },
    OF_NO_LANGUAGE_THAT_IS_WANTED {
      @Override
      void of(Path course) throws IOException {
        Files.writeString(course.resolve("haru.yaml"), "languages: [fr]\n");
        Files.move(course.resolve("2026"), course.resolve("en"));
      }
    },
    UNREADABLE {
      @Override
      void of(Path course) throws IOException {
        for (String day : new String[] {"2026/day01.md", "2026/day02.md"}) {
          Files.write(course.resolve(day), new byte[] {'#', ' ', (byte) 0xe9});
        }
      }
    },
    ANOTHER_DIRECTORY {
      @Override
      void of(Path course) throws IOException {
        Files.createDirectory(course.resolve("other"));
        Files.writeString(course.resolve("haru.yaml"), "content: other\n");
      }
    };

    abstract void of(Path course) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void courseThatLosesAllLessonsIsRefusedUnlessAllIsToBeBuiltAgain(Loss loss) throws Exception {
    build(BuildMode.INCREMENTAL, course);
    loss.of(course);
    assertRefused(loss == Loss.ANOTHER_DIRECTORY ? course.resolve("other") : course, course);
    assertThat(build(BuildMode.FULL, course).lessons()).isZero();
    assertThat(build(BuildMode.INCREMENTAL, course).lessons())
        .as("the index records that it is empty")
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABSOLUTE", "relative", "above/middle/course"})
  void linkThatIsSwitchedToAnEmptyDirectoryIsRefused(String kind) throws Exception {
    boolean inTheMiddle = kind.contains("/");
    Path link = Files.createDirectories(root.resolve("links")).resolve("link");
    if (inTheMiddle) {
      Files.createDirectories(root.resolve("full/course"));
      Files.move(course.resolve("2026"), root.resolve("full/course/2026"));
      Files.createDirectories(root.resolve("unmounted/course"));
    }
    Path full = inTheMiddle ? root.resolve("full") : course;
    Path empty = inTheMiddle ? root.resolve("unmounted") : root.resolve("empty");
    boolean absolute = kind.equals("ABSOLUTE");
    Files.createSymbolicLink(link, absolute ? full : link.getParent().relativize(full));
    Path content = inTheMiddle ? link.resolve("course") : link;
    assertThat(build(BuildMode.INCREMENTAL, content).lessons()).isEqualTo(2);
    Files.delete(link);
    Files.createSymbolicLink(link, absolute ? empty : link.getParent().relativize(empty));
    assertRefused(content, content);
    Files.delete(link);
    Files.createSymbolicLink(link, absolute ? full : link.getParent().relativize(full));
    assertThat(build(BuildMode.INCREMENTAL, content).changes().isEmpty()).isTrue();
  }

  @Test
  void oneOfTwoDirectoriesThatLosesItsLessonsIsRefused() throws Exception {
    write("other/a.md", "# A\n");
    Path other = root.resolve("other");
    build(BuildMode.INCREMENTAL, course, other);
    Files.delete(other.resolve("a.md"));
    assertRefused(other, course, other);
    write("other/b.md", "# B\n");
    assertThat(build(BuildMode.INCREMENTAL, course, other).lessons()).isEqualTo(3);
  }

  @Test
  void directoryThatNeverHadLessonsHasNotLostThem() throws Exception {
    Path empty = root.resolve("empty");
    build(BuildMode.INCREMENTAL, empty, course);
    write("course/2026/day03.md", "# Day 3\n");
    assertThat(build(BuildMode.INCREMENTAL, empty, course).lessons()).isEqualTo(3);
    index = root.resolve("another");
    assertThat(build(BuildMode.INCREMENTAL, empty).lessons()).isZero();
  }

  @Test
  void lessonsMayAllBeReplacedByOthers() throws Exception {
    build(BuildMode.INCREMENTAL, course);
    Loss.DELETED.of(course);
    write("course/other.md", "# Other\n");
    assertThat(build(BuildMode.INCREMENTAL, course).lessons()).isEqualTo(1);
  }

  @Test
  void indexThatCannotTellIsAnsweredForByThoseWhoHaveItInUse() throws Exception {
    build(BuildMode.INCREMENTAL, course);
    Loss.DELETED.of(course);
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThatExceptionOfType(ContentGone.class)
        .isThrownBy(() -> ContentGuard.open(List.of(course), OutsideAccess.NONE, index, true))
        .withMessageStartingWith("the content directory " + course + " has no lessons any more;");
    assertThat(ContentGuard.open(List.of(course), OutsideAccess.NONE, index, false).files().files())
        .isEmpty();
  }

  @Test
  void directoryThatIsGoneIsToldAsSuchAndWrongSettingsAsThemselves() throws Exception {
    write("course/haru.yaml", "languages: [\n");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> ContentGuard.open(List.of(course), OutsideAccess.NONE, index, true));
    write("course/haru.yaml", "content: lessons\n");
    assertGone(course.resolve("lessons"));
    Files.move(course, root.resolve("away"));
    assertGone(course);
  }

  private void assertGone(Path directory) {
    assertThatExceptionOfType(ContentGone.class)
        .isThrownBy(() -> ContentGuard.open(List.of(course), OutsideAccess.NONE, index, true))
        .withMessageStartingWith("the content directory " + directory + " is gone; the index");
  }
}
