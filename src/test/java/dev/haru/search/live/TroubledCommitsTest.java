package dev.haru.search.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.index.directory.IndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unusable commits, and the generation that stays in use. */
class TroubledCommitsTest {

  @TempDir Path root;

  private LiveIndex index;

  @BeforeEach
  void create() {
    index = new LiveIndex(root);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void missingIndexCannotBeOpened() {
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(index.generations()::open)
        .satisfies(e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.MISSING));
  }

  @Test
  void indexThatWasMadeAnewIsNoticedThoughItsGenerationIsTheSame() throws Exception {
    index.build("one");
    index.generations().open();
    index.delete();
    index.build("two");
    assertThat(index.generations().refresh()).isTrue();
    assertThat(index.words()).isEqualTo("two");
  }

  @Test
  void damagedCommitLeavesTheOneBefore() throws Exception {
    index.build("one");
    index.generations().open();
    Set<Path> before = index.files();
    index.build("two");
    index.damage(before);
    assertThat(index.generations().refresh()).isFalse();
    assertThat(index.words()).isEqualTo("one");
    assertThat(index.generations().trouble().code()).isEqualTo("index-damaged");
    assertThat(index.generations().trouble().since()).isEqualTo(index.clock().instant());
    assertThat(index.generations().trouble().message())
        .startsWith("the index " + index.path() + " is damaged")
        .endsWith("build it again with 'haru index'");
    index.build("three");
    assertThat(index.generations().refresh()).isTrue();
    assertThat(index.generations().trouble()).isNull();
    assertThat(index.words()).isEqualTo("three");
  }

  @Test
  void indexThatIsGoneLeavesTheOneInUse() throws Exception {
    index.build("one");
    index.generations().open();
    index.delete();
    assertThat(index.generations().refresh()).isFalse();
    assertThat(index.generations().trouble().code()).isEqualTo("index-missing");
    assertThat(index.words()).isEqualTo("one");
  }

  @Test
  void commitThatFailedIsTriedAgainAfterAWhile() throws Exception {
    index.build("one");
    index.generations().open();
    index.build("two");
    index.failEngines(new IOException("no memory"));
    index.generations().refresh();
    Instant since = index.clock().instant();
    assertThat(index.generations().trouble())
        .isEqualTo(new Trouble("engine-failed", "no memory", since));
    index.clock().move(Duration.ofSeconds(9));
    index.generations().refresh();
    assertThat(index.engines()).isEqualTo(2);
    index.clock().move(Duration.ofSeconds(1));
    index.generations().refresh();
    assertThat(index.engines()).isEqualTo(3);
    assertThat(index.generations().trouble().since()).isEqualTo(since);
    index.failEngines(null);
    index.clock().move(Duration.ofSeconds(10));
    assertThat(index.generations().refresh()).isTrue();
    assertThat(index.words()).isEqualTo("two");
  }

  @Test
  void clockThatIsSetBackDoesNotPutTheNextTryOff() throws Exception {
    index.build("one");
    index.generations().open();
    index.build("two");
    index.failEngines(new IOException("no memory"));
    index.generations().refresh();
    index.failEngines(null);
    index.clock().move(Duration.ofDays(-1));
    assertThat(index.generations().refresh()).isTrue();
    assertThat(index.words()).isEqualTo("two");
  }

  @Test
  void errorIsTroubleLikeAnyOtherAndLeavesNothingOpen() throws Exception {
    index.build("one");
    index.generations().open();
    index.build("two");
    index.failEngines(new StackOverflowError("too deep"));
    assertThat(index.generations().refresh()).isFalse();
    assertThat(index.generations().trouble().code()).isEqualTo("engine-failed");
    assertThat(index.generations().trouble().message()).contains("too deep");
    assertThat(index.newest().reader().getRefCount()).isZero();
    assertThat(index.words()).isEqualTo("one");
    index.failEngines(null);
    index.clock().move(Duration.ofSeconds(10));
    assertThat(index.generations().refresh()).isTrue();
    assertThat(index.words()).isEqualTo("two");
  }

  /** Interrupting a thread closes the files that it is opening, whether or not they are damaged. */
  @Test
  void whoIsInterruptedWhileLookingTakesNothingForDamaged() throws Exception {
    index.build("one");
    index.generations().open();
    index.build("two");
    Thread.currentThread().interrupt();
    try {
      assertThat(index.generations().refresh()).isFalse();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(index.generations().trouble()).isNull();
    assertThat(index.generations().refresh()).isTrue();
    assertThat(index.words()).isEqualTo("two");
  }

  @Test
  void generationIntoWhoseFilesSomebodyWroteIsUsedNoMoreUntilItIsBuiltAgain() throws Exception {
    index.build("one");
    index.generations().open();
    index.damage(Set.of());
    assertThat(index.generations().refresh()).isFalse();
    assertThat(index.generations().isOpen()).isFalse();
    assertThat(index.generations().trouble().code()).isEqualTo("index-damaged");
    index.build("one");
    assertThat(index.generations().refresh()).isTrue();
    assertThat(index.generations().trouble()).isNull();
    assertThat(index.words()).isEqualTo("one");
  }

  @Test
  void generationWhoseFilesAreGoneStaysInUse() throws Exception {
    index.build("one");
    index.generations().open();
    for (Path file : index.files()) {
      if (!file.getFileName().toString().startsWith("segments")) {
        Files.delete(file);
      }
    }
    assertThat(index.generations().refresh()).isFalse();
    assertThat(index.generations().trouble().code()).isEqualTo("index-damaged");
    assertThat(index.words()).isEqualTo("one");
  }

  @Test
  void filesThatOnlyLookOtherwiseAreReadAgainOnce() throws Exception {
    index.build("one");
    index.generations().open();
    for (Path file : index.files()) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    }
    assertThat(index.generations().refresh()).isTrue();
    assertThat(index.generations().refresh()).isFalse();
    assertThat(index.generations().trouble()).isNull();
    assertThat(index.words()).isEqualTo("one");
  }
}
