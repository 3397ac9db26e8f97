package dev.haru.index.build;

import dev.haru.course.files.LessonSource;
import java.time.Duration;
import java.util.function.Function;

/**
 * How long a build may take: far longer than on any machine that works, since what oversteps it is
 * left out, or fails the build.
 *
 * @param lesson returns the time to read a lesson and to analyze it
 * @param build the time to list a course and to read its lessons, without these
 * @param each the time that a build gets for each lesson that it reads
 */
record BuildLimits(Function<LessonSource, Duration> lesson, Duration build, Duration each) {

  private static final long MEBIBYTE = 1024 * 1024;

  /**
   * The usual ones. A lesson of the public course takes 0.03 seconds, the slowest one of 4 MiB some
   * seconds.
   */
  static final BuildLimits USUAL =
      new BuildLimits(BuildLimits::forLesson, Duration.ofMinutes(10), Duration.ofSeconds(2));

  private static Duration forLesson(LessonSource lesson) {
    return Duration.ofSeconds(30 + 30L * lesson.size() / MEBIBYTE);
  }

  /** Returns the time for a build that reads so many lessons. */
  Duration forBuild(int lessons) {
    return build.plus(each.multipliedBy(lessons));
  }
}
