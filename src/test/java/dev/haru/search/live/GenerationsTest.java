package dev.haru.search.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Usable generations and their users. */
class GenerationsTest {

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
  void nothingIsHandedOutBeforeItIsOpen() throws Exception {
    assertThat(index.generations().isOpen()).isFalse();
    assertThatExceptionOfType(NotReadyException.class).isThrownBy(index.generations()::acquire);
    index.build("one");
    assertThat(index.generations().refresh()).isFalse();
    index.generations().open();
    assertThat(index.generations().isOpen()).isTrue();
    assertThat(index.words()).isEqualTo("one");
  }

  @Test
  void newCommitIsTakenIntoUseOnce() throws Exception {
    index.build("one");
    index.generations().open();
    assertThat(index.generations().refresh()).isFalse();
    index.build("two");
    assertThat(index.words()).isEqualTo("one");
    assertThat(index.generations().refresh()).isTrue();
    assertThat(index.words()).isEqualTo("two");
    assertThat(index.generations().refresh()).isFalse();
    assertThat(index.engines()).isEqualTo(2);
  }

  @Test
  void leaseKeepsItsGeneration() throws Exception {
    index.build("one");
    index.generations().open();
    Lease lease = index.generations().acquire();
    index.build("two");
    index.generations().refresh();
    index.build("three");
    index.generations().refresh();
    assertThat(LiveIndex.words(lease)).isEqualTo("one");
    lease.close();
    lease.close();
    assertThat(index.words()).isEqualTo("three");
    assertThatExceptionOfType(Exception.class).isThrownBy(() -> LiveIndex.words(lease));
  }

  @Test
  void leaseOutlivesTheGenerations() throws Exception {
    index.build("one");
    index.generations().open();
    try (Lease lease = index.generations().acquire()) {
      index.generations().close();
      assertThat(LiveIndex.words(lease)).isEqualTo("one");
      assertThatExceptionOfType(NotReadyException.class).isThrownBy(index.generations()::acquire);
      index.build("two");
      assertThat(index.generations().refresh()).isFalse();
    }
  }

  @Test
  void contentsTellNoPaths() throws Exception {
    index.build("one");
    index.generations().open();
    try (Lease lease = index.generations().acquire()) {
      assertThat(lease.contents().directories()).containsExactly("course");
      assertThat(lease.contents().lessons()).isEqualTo(2);
      assertThat(lease.contents().sections()).isEqualTo(2);
    }
  }

  /**
   * Both lessons have the same word; an answer that mixes generations would have two different
   * words.
   */
  @Test
  void noAnswerMixesGenerations() throws Exception {
    index.build("word0");
    index.generations().open();
    AtomicBoolean done = new AtomicBoolean();
    List<CompletableFuture<Integer>> readers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      readers.add(CompletableFuture.supplyAsync(() -> readUntil(done)));
    }
    for (int i = 1; i <= 5; i++) {
      index.build("word" + i);
      assertThat(index.generations().refresh()).isTrue();
    }
    done.set(true);
    for (CompletableFuture<Integer> reader : readers) {
      assertThat(reader.get()).isPositive();
    }
    assertThat(index.words()).isEqualTo("word5");
  }

  private int readUntil(AtomicBoolean done) {
    int answers = 0;
    while (!done.get() || answers == 0) {
      try (Lease lease = index.generations().acquire()) {
        SearchResponse response = lease.engine().search(SearchRequest.of("shared"));
        assertThat(response.hits()).hasSize(2);
        assertThat(response.hits().get(0).excerpt().text())
            .isEqualTo(response.hits().get(1).excerpt().text());
        assertThat(response.generation()).isEqualTo(lease.contents().generation());
        answers++;
      }
    }
    return answers;
  }
}
