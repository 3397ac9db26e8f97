package dev.haru.cli.base;

import dev.haru.course.model.CourseProblem;
import java.util.HashSet;
import java.util.Set;

/** The problems that builds have reported, so that no build repeats one. For one thread. */
public final class ToldProblems {

  /** The problems of the last successful build. */
  private Set<CourseProblem> before = Set.of();

  /** The problems of the current build. */
  private Set<CourseProblem> found = new HashSet<>();

  /** Begins a build. */
  public void begin() {
    found = new HashSet<>();
  }

  /** Adds a problem of the current build; returns whether it has to be reported. */
  public boolean isNew(CourseProblem problem) {
    return found.add(problem) && !before.contains(problem);
  }

  /** Ends a successful build. */
  public void end() {
    before = found;
  }
}
