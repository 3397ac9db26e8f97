package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.course.model.CourseProblem;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.Indexer;
import dev.haru.index.directory.IndexException;
import dev.haru.index.directory.IndexFiles;
import dev.haru.kit.Answers;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Index files that are truncated, or in which a bit is flipped, at a random offset: the damage is
 * found and reported, the index is built again, and no query is answered from it.
 *
 * <p>{@code -Dharu.damages=1000} damages that many instead of a few.
 */
@Tag("slow")
class DamagedAtRandomTest {

  private static final int DAMAGES = Integer.getInteger("haru.damages", 20);

  @TempDir Path directory;

  private TestCourse course;

  @BeforeEach
  void build() throws Exception {
    course =
        TestCourse.below(directory).withDays(5, "The words, shared by all: a docker container.");
    course.build();
    course.with("2026/Days/day02.md", "# Day 2", "Another shared word.");
    Indexer.build(
        course.open(),
        course.index(),
        BuildMode.FAST,
        TestCourse.CLOCK,
        new TestCourse.RecordingListener());
  }

  @Test
  void damageIsFoundToldAndBuiltAgain() throws Exception {
    Answers right = Answers.of(course.index());
    List<String> files = filesOfCommit();
    assertThat(files).hasSizeGreaterThan(4);
    for (int i = 0; i < DAMAGES; i++) {
      Path index = directory.resolve("damaged" + i);
      IndexFiles.copy(course.index(), index);
      String damage = damage(index.resolve(files.get(i % files.size())), new Random(i));
      for (Opening opening : Opening.values()) {
        assertThatExceptionOfType(IndexException.class)
            .as(damage + ", opened " + opening)
            .isThrownBy(() -> opening.open(index))
            .satisfies(e ->
                assertThat(e.kind())
                    .isIn(IndexException.Kind.DAMAGED, IndexException.Kind.OUTDATED))
            .withMessageEndingWith("'haru index'")
            .withMessageNotContaining("\n");
      }
      assertThat(IndexCheck.damage(index)).as(damage).hasSize(1);
      Hearing hearing = new Hearing();
      Indexer.build(course.open(), index, BuildMode.INCREMENTAL, TestCourse.CLOCK, hearing);
      assertThat(hearing.reasons).as(damage).singleElement().asString().startsWith("The index is ");
      assertThat(Answers.of(index).sameAs(right)).as(damage).isTrue();
      assertThat(IndexFiles.garbage(index)).as(damage).isEmpty();
    }
  }

  private List<String> filesOfCommit() throws IOException {
    try (Directory opened = FSDirectory.open(course.index())) {
      return SegmentInfos.readLatestCommit(opened).files(true).stream().sorted().toList();
    }
  }

  /** Truncates a file or flips a bit in it, and returns what was done. */
  private static String damage(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = random.nextInt(bytes.length);
    if (random.nextBoolean()) {
      Files.write(file, Arrays.copyOf(bytes, at));
      return file + " cut at " + at;
    }
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    Files.write(file, bytes);
    return file + " with another bit in byte " + at;
  }

  private static final class Hearing implements BuildListener {
    final List<String> reasons = new ArrayList<>();

    @Override
    public void startingOver(String why) {
      reasons.add(why);
    }

    @Override
    public void problem(CourseProblem problem) {
      throw new AssertionError(problem.message());
    }
  }
}
