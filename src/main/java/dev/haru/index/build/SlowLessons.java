package dev.haru.index.build;

import dev.haru.course.files.LessonSource;
import dev.haru.course.files.ReadingThread;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.CourseProblem;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads and analyzes the lessons of a group, each within its time limit, and remembers those that
 * exceeded it, so that they are left out. Not safe for use by several threads.
 */
final class SlowLessons {

  /**
   * Thrown when a lesson has exceeded its time limit: the group must be started again without it.
   */
  static final class Found extends Exception {
    private static final long serialVersionUID = 1L;

    Found(Throwable cause) {
      super(cause);
    }
  }

  private final ReadingThread thread;
  private final BuildLimits limits;
  private final CurrentReadings readings;
  private final IdentityHashMap<LessonSource, ReadingThread.Allowance> times =
      new IdentityHashMap<>();
  private final IdentityHashMap<LessonSource, CourseProblem> slow = new IdentityHashMap<>();

  SlowLessons(ReadingThread thread, BuildLimits limits, CurrentReadings readings) {
    this.thread = thread;
    this.limits = limits;
    this.readings = readings;
  }

  /** Forgets the previous group. */
  void forget() {
    times.clear();
    slow.clear();
  }

  /** Reports that none of its lessons is being read. */
  void ended() {
    times.clear();
    readings.end(this);
  }

  /** Reads a lesson, or returns the reason why it is left out. */
  LessonReader.Result read(LessonSource lesson, Supplier<LessonReader.Result> reading)
      throws Found, BuildOverdue {
    CourseProblem problem = slow.get(lesson);
    return problem != null
        ? new LessonReader.Result(null, List.of(problem))
        : spend(lesson, reading);
  }

  /** Analyzes a part of a lesson. */
  <T> T analyze(LessonSource lesson, Supplier<T> analysis) throws Found, BuildOverdue {
    return spend(lesson, analysis);
  }

  private <T> T spend(LessonSource lesson, Supplier<T> work) throws Found, BuildOverdue {
    readings.begin(this, lesson.file().path().path());
    try {
      return times
          .computeIfAbsent(lesson, each -> thread.allow(limits.lesson().apply(each)))
          .spend(work);
    } catch (ReadingThread.TooSlow e) {
      slow.put(lesson, e.problem(lesson));
      throw new Found(e);
    } catch (ReadingThread.Exhausted e) {
      throw new BuildOverdue(e);
    }
  }
}
