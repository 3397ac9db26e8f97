package dev.haru.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.model.CourseProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The listener of a build hears of the lesson that has been read for the longest time. */
class CurrentReadingsTest {

  private final List<@Nullable String> heard = new ArrayList<>();

  private final CurrentReadings readings =
      new CurrentReadings(
          new BuildListener() {
            @Override
            public void reading(@Nullable String path) {
              heard.add(path);
            }

            @Override
            public void problem(CourseProblem problem) {
              throw new AssertionError(problem);
            }
          });

  @Test
  void eachLessonOfOneReaderIsReported() {
    readings.begin(this, "day01.md");
    readings.begin(this, "day01.md");
    readings.begin(this, "ko/day01.md");
    readings.end(this);

    assertThat(heard).containsExactly("day01.md", "ko/day01.md", null);
  }

  @Test
  void ofTwoLessonsTheOneReadForLongerIsReported() {
    readings.begin("first", "day01.md");
    readings.begin("second", "day02.md");
    readings.begin("second", "ko/day02.md");
    readings.end("first");
    readings.end("second");

    assertThat(heard).containsExactly("day01.md", "day01.md", "day01.md", "ko/day02.md", null);
  }
}
