package dev.haru.cli.base;

import dev.haru.course.model.CourseProblem;
import java.util.HashSet;
import java.util.Set;

/**
 * The problems that the previous build reported, so that no build reports them again. Used by one
 * thread.
 */
public final class ToldProblems {

  /** Of the last build that succeeded. */
  private Set<CourseProblem> before = Set.of();

  /** Of the build that runs. */
  private Set<CourseProblem> found = new HashSet<>();

  /** A build begins. */
  public void begin() {
    found = new HashSet<>();
  }

  /** Notes that a build has found a problem; returns whether it is to be told. */
  public boolean isNew(CourseProblem problem) {
    return found.add(problem) && !before.contains(problem);
  }

  /** The build has succeeded, and what it found has been told. */
  public void end() {
    before = found;
  }
}
