package dev.haru.course.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadingThreadTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final AtomicBoolean isOver = new AtomicBoolean();

  /** Loops until the test is over, ignoring interrupts. */
  private Thread endless() {
    while (!isOver.get()) {
      Thread.onSpinWait();
    }
    return Thread.currentThread();
  }

  @Test
  void workIsDoneOnOneThread() throws Exception {
    try (ReadingThread reading = new ReadingThread()) {
      Thread first = reading.allow(LONG).spend(Thread::currentThread);

      assertThat(first).isNotSameAs(Thread.currentThread()).matches(Thread::isDaemon);
      for (int i = 0; i < 100; i++) {
        assertThat(reading.allow(LONG).spend(Thread::currentThread)).isSameAs(first);
      }
    }
  }

  @Test
  void whatItThrowsIsThrown() {
    try (ReadingThread reading = new ReadingThread()) {
      assertThatThrownBy(() -> reading.allow(LONG).spend(() -> List.of().getFirst()))
          .isInstanceOf(RuntimeException.class)
          .isNotInstanceOf(CancellationException.class);
      assertThatThrownBy(() ->
              reading
                  .allow(LONG)
                  .spend(() -> {
                    throw new StackOverflowError();
                  }))
          .isInstanceOf(StackOverflowError.class);
    }
  }

  @Test
  void workThatDoesNotEndIsLeftBehindAndTheNextIsDone() throws Exception {
    try (ReadingThread reading = new ReadingThread()) {
      Thread before = reading.allow(LONG).spend(Thread::currentThread);

      assertThatExceptionOfType(ReadingThread.TooSlow.class)
          .isThrownBy(() -> reading.allow(SHORT).spend(this::endless))
          .withMessage("it could not be read within 0 seconds; shorten it, fix it or exclude it");
      assertThat(reading.allow(LONG).spend(Thread::currentThread)).isNotSameAs(before);
    } finally {
      isOver.set(true);
    }
  }

  @Test
  void partsOfTheWorkShareTheTime() throws Exception {
    try (ReadingThread reading = new ReadingThread()) {
      ReadingThread.Allowance allowance = reading.allow(SHORT);
      long start = System.nanoTime();
      assertThatExceptionOfType(ReadingThread.TooSlow.class)
          .isThrownBy(() -> {
            while (System.nanoTime() - start < LONG.toNanos()) {
              String unused = allowance.spend(() -> "a part");
            }
          });
    }
  }

  @Test
  void onlySoManyAreLeftBehind() throws Exception {
    List<Thread> left = new ArrayList<>();
    try (ReadingThread reading = new ReadingThread()) {
      for (int i = 0; i < ReadingThread.MOST_LEFT; i++) {
        assertThatExceptionOfType(ReadingThread.TooSlow.class)
            .isThrownBy(() ->
                reading
                    .allow(SHORT)
                    .spend(() -> {
                      left.add(Thread.currentThread());
                      return endless();
                    }));
      }
      assertThatExceptionOfType(ReadingThread.Exhausted.class)
          .isThrownBy(() -> reading.allow(LONG).spend(Thread::currentThread))
          .withMessageContaining("the reading of 4 lessons does not end");

      isOver.set(true);
      for (Thread each : left) {
        each.join();
      }
      assertThat(reading.allow(LONG).spend(() -> "again")).isEqualTo("again");
    } finally {
      isOver.set(true);
    }
  }

  @Test
  void interruptEndsTheWaiting() {
    try (ReadingThread reading = new ReadingThread()) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> reading.allow(LONG).spend(this::endless));
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      isOver.set(true);
    }
  }
}
