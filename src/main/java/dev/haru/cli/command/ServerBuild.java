package dev.haru.cli.command;

import dev.haru.cli.base.AfterBuild;
import dev.haru.cli.base.ErrorReporter;
import dev.haru.cli.base.ToldProblems;
import dev.haru.course.Course;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.course.settings.SettingsException;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.BuildOverdue;
import dev.haru.index.build.BuildReport;
import dev.haru.index.build.ContentGone;
import dev.haru.index.build.ContentGuard;
import dev.haru.index.build.Indexer;
import dev.haru.index.directory.IndexException;
import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.search.live.NotReadyException;
import dev.haru.search.opensearch.ClusterException;
import dev.haru.search.opensearch.ClusterGenerations;
import dev.haru.server.rebuild.BuildException;
import dev.haru.server.rebuild.Reindexing;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a running server's index and maps failures to the codes that the server shows. */
final class ServerBuild implements Reindexing.Build {

  private final List<Path> directories;
  private final OutsideAccess outside;
  private final Path index;
  private final Generations generations;
  private final Clock clock;
  private final AfterBuild after;
  private volatile Reindexing.@Nullable Reading lesson;
  private final ToldProblems told = new ToldProblems();

  /** The new problems of the current or last build; for its thread only. */
  private final List<Reindexing.Finding> found = new ArrayList<>();

  private final BuildListener listener =
      new BuildListener() {
        @Override
        public void reading(@Nullable String path) {
          lesson = path == null ? null : since(lesson, path);
        }

        @Override
        public void problem(CourseProblem problem) {
          if (told.isNew(problem)) {
            found.add(finding(problem));
          }
        }

        // If the lesson is indexed in spite of it, it was reported when the lesson changed.
        @Override
        public void knownProblem(CourseProblem problem) {
          if (problem.skipped()) {
            problem(problem);
          }
        }
      };

  ServerBuild(
      List<Path> directories,
      OutsideAccess outside,
      Path index,
      Generations generations,
      Clock clock,
      AfterBuild after) {
    this.directories = List.copyOf(directories);
    this.outside = outside;
    this.index = index;
    this.generations = generations;
    this.clock = clock;
    this.after = after;
  }

  @Override
  public boolean run(boolean atOnce) throws BuildException, InterruptedIOException {
    BuildMode mode = atOnce ? BuildMode.FAST : BuildMode.INCREMENTAL;
    told.begin();
    found.clear();
    try {
      Course course = ContentGuard.open(directories, outside, index, isFilled());
      BuildReport report = Indexer.build(course, index, mode, clock, listener);
      told.end();
      if (report.lessons() > 0) {
        after.built(course, index);
      }
      return report.isFinished();
    } catch (SettingsException e) {
      throw failure("settings-wrong", e);
    } catch (ContentGone e) {
      throw failure("content-gone", e);
    } catch (IndexException e) {
      throw failure(e.kind().code(), e);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (ClusterException e) {
      boolean isBuilt = e.kind() == ClusterException.Kind.CONFLICT; // by another server
      throw failure(isBuilt ? BuildException.LOCKED : ClusterGenerations.codeOf(e), e);
    } catch (BuildOverdue e) {
      throw failure("build-overdue", e);
    } catch (IOException e) {
      throw failure("content-unreadable", e);
    }
  }

  @Override
  public Reindexing.@Nullable Reading reading() {
    return lesson;
  }

  @Override
  public List<Reindexing.Finding> findings() {
    return List.copyOf(found);
  }

  private static Reindexing.Finding finding(CourseProblem problem) {
    return new Reindexing.Finding(
        problem.path(), problem.line(), problem.reason(), problem.skipped());
  }

  private boolean isFilled() {
    try (Lease lease = generations.acquire()) {
      return lease.contents().lessons() > 0;
    } catch (NotReadyException e) {
      return false;
    }
  }

  /** Returns the lesson with the time when its reading began: lessons are read in parts. */
  private Reindexing.Reading since(Reindexing.@Nullable Reading before, String path) {
    return before != null && before.lesson().equals(path)
        ? before
        : new Reindexing.Reading(path, clock.instant());
  }

  private static BuildException failure(String code, Exception e) {
    return new BuildException(code, ErrorReporter.sentence(e), e);
  }
}
