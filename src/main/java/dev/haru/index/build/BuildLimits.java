package dev.haru.index.build;

import dev.haru.course.files.LessonSource;
import java.time.Duration;
import java.util.function.Function;

/**
 * The time limits of a build. They are far longer than a working machine needs, because a lesson
 * that exceeds its limit is left out, and a build that does fails.
 *
 * @param lesson returns the time allowed for reading and analyzing a lesson
 * @param build the time allowed for a build besides its lessons
 * @param each the time that a build gets in addition for each lesson that it reads
 */
record BuildLimits(Function<LessonSource, Duration> lesson, Duration build, Duration each) {

  private static final long MEBIBYTE = 1024 * 1024;

  /**
   * The usual limits. A lesson of the public course takes 0.03 seconds, the slowest lesson of 4 MiB
   * a few seconds.
   */
  static final BuildLimits USUAL =
      new BuildLimits(BuildLimits::forLesson, Duration.ofMinutes(10), Duration.ofSeconds(2));

  private static Duration forLesson(LessonSource lesson) {
    return Duration.ofSeconds(30 + 30L * lesson.size() / MEBIBYTE);
  }

  /** Returns the time allowed for a build that reads a number of lessons. */
  Duration forBuild(int lessons) {
    return build.plus(each.multipliedBy(lessons));
  }
}
