package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineTest {

  @TempDir Path root;

  @Test
  void passesWhenTheTimeIsUp() {
    AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    Deadline deadline = Deadline.in(Duration.ofNanos(10), now::get);
    assertThat(deadline.isPassed()).isFalse();
    now.addAndGet(9);
    assertThat(deadline.isPassed()).isFalse();
    now.addAndGet(1);
    assertThat(deadline.isPassed()).isTrue();
    assertThat(Deadline.NEVER.isPassed()).isFalse();
  }

  /**
   * Each check advances the clock, so the deadline passes at every possible place; none gives an
   * answer.
   */
  @Test
  void searchStopsWhereverItIs() throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("day01.md", "# Load balancing\n\nA load balancer spreads requests.\n")
            .with("day02.md", "# More\n\nA load on the servers.\n");
    try (TestEngine engine = TestEngine.of(course)) {
      SearchRequest request = SearchRequest.of("load balansing requests -otter");
      int looks = 1;
      while (!answers(engine, request, looks)) {
        looks++;
      }
      assertThat(looks).as("looks at the clock").isGreaterThan(8);
    }
  }

  private static boolean answers(TestEngine engine, SearchRequest request, int looks) {
    AtomicLong clock = new AtomicLong();
    Deadline deadline = Deadline.in(Duration.ofNanos(looks), clock::getAndIncrement);
    try {
      assertThat(engine.engine().search(request, deadline).hits()).hasSize(2);
      return true;
    } catch (SearchTimeout e) {
      return false;
    }
  }

  @Test
  void lateSearchIsNotBegun() throws Exception {
    TestCourse course = new TestCourse(root.resolve("course")).with("day01.md", "# Load\n");
    try (TestEngine engine = TestEngine.of(course)) {
      Deadline passed = Deadline.in(Duration.ZERO, () -> 0);
      assertThatExceptionOfType(SearchTimeout.class)
          .isThrownBy(() -> engine.engine().search(SearchRequest.of("load"), passed))
          .withMessage("the search took too long; make the query shorter");
    }
  }
}
