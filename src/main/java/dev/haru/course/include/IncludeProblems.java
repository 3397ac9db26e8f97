package dev.haru.course.include;

import dev.haru.course.files.LessonText;
import dev.haru.course.model.CourseProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What cannot be included in a lesson. Missing files are one problem, because a site's examples are
 * often outside the course as a whole.
 */
final class IncludeProblems {

  private static final int MOST = 10;

  private final String path;
  private final List<CourseProblem> others = new ArrayList<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private int firstMissing;

  IncludeProblems(String path) {
    this.path = path;
  }

  /** Notes a file that is not in the course. */
  void missing(int line, String target) {
    firstMissing = missing.isEmpty() ? line : firstMissing;
    missing.add(LessonText.shortened(target));
  }

  /** Notes any other problem, unless there are many. */
  void add(int line, String target, String reason) {
    if (others.size() < MOST) {
      String sentence =
          String.format(
              Locale.ROOT,
              "the included file '%s' %s; it is left out",
              LessonText.shortened(target),
              reason);
      others.add(new CourseProblem(path, line, sentence, false));
    }
  }

  /** Returns the problems. */
  List<CourseProblem> all() {
    List<CourseProblem> all = new ArrayList<>(others);
    if (!missing.isEmpty()) {
      String first = missing.iterator().next();
      String sentence =
          missing.size() == 1
              ? String.format(
                  Locale.ROOT, "the included file '%s' is not in the course; it is left out", first)
              : String.format(
                  Locale.ROOT,
                  "%d included files are not in the course, the first is '%s'; they are left out",
                  missing.size(),
                  first);
      all.add(new CourseProblem(path, firstMissing, sentence, false));
    }
    return all;
  }
}
