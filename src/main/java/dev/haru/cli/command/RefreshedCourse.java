package dev.haru.cli.command;

import dev.haru.cli.base.AskedEngine;
import dev.haru.cli.base.ClusterPlace;
import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.EngineOption;
import dev.haru.cli.base.ErrorReporter;
import dev.haru.cli.base.Freshness;
import dev.haru.cli.cluster.CourseCluster;
import dev.haru.index.CourseIndex;
import dev.haru.index.directory.IndexException;
import dev.haru.mcp.AskedCourse;
import dev.haru.mcp.LessonPlaces;
import dev.haru.mcp.ShownText;
import dev.haru.search.Deadline;
import dev.haru.search.LessonsRequest;
import dev.haru.search.LessonsResponse;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of a command that answers many questions: before each of them it looks for changes, as
 * {@code haru search} does, and otherwise keeps the engine. For one thread.
 */
final class RefreshedCourse implements AskedCourse, AutoCloseable {

  private final Console console;
  private final CourseOptions options;
  private final EngineOption engineOption;
  private final LessonPlaces places;

  private @Nullable AskedEngine asked;
  private boolean hasLooked;

  /** What the engine reads; null if that is not a local index. */
  private @Nullable CourseIndex index;

  private @Nullable Path indexPath;

  RefreshedCourse(Console console, CourseOptions options, EngineOption engineOption) {
    this.console = console;
    this.options = options;
    this.engineOption = engineOption;
    this.places = new LessonPlaces(() -> options.toAsk().course());
  }

  /** Opens the course, whose index is built if it is missing, and returns the course's name. */
  String open() throws Exception {
    options.toAsk().announceSample(console);
    return name();
  }

  /** Makes the next question look for changes; within one, answers come from one state. */
  void lookAgain() {
    hasLooked = false;
  }

  private AskedEngine asked() throws Exception {
    if (asked != null && hasLooked) {
      return asked;
    }
    CourseTarget target = options.toAsk();
    hasLooked = true;
    if (asked != null && isCurrent(target)) {
      return asked;
    }
    close();
    ClusterPlace place = engineOption.cluster(target.course().settings());
    AskedEngine opened =
        place == null
            ? AskedEngine.ofLucene(console, target, this::opened)
            : CourseCluster.ask(place);
    asked = opened;
    return opened;
  }

  private CourseIndex opened(Path path) throws IndexException {
    CourseIndex opened = CourseIndex.open(path);
    index = opened;
    indexPath = path;
    return opened;
  }

  private boolean isCurrent(CourseTarget target) {
    CourseIndex open = index;
    return open != null
        && target.index().equals(indexPath)
        && CourseIndex.newestCommit(target.index()).equals(open.commit())
        && open.files() == CourseIndex.State.UNTOUCHED
        && Freshness.of(target.course(), open).isFresh();
  }

  @Override
  public String name() throws Exception {
    return asked().info().course();
  }

  @Override
  public List<String> languages() throws Exception {
    return List.copyOf(asked().info().languages().keySet());
  }

  @Override
  public SearchResponse search(SearchRequest request) throws Exception {
    return asked().engine().search(request);
  }

  @Override
  public LessonsResponse lessons(LessonsRequest request) throws Exception {
    return asked().engine().lessons(request, Deadline.in(SearchEngine.LONGEST, System::nanoTime));
  }

  @Override
  public ShownText show(String place, int offset) throws IOException {
    return places.show(place, offset);
  }

  @Override
  public String sentence(Exception failure) {
    return ErrorReporter.sentence(failure);
  }

  @Override
  public void close() throws IOException {
    AskedEngine open = asked;
    asked = null;
    index = null;
    if (open != null) {
      open.close();
    }
  }
}
