package dev.haru.search.opensearch;

import dev.haru.index.CourseIndex;
import dev.haru.search.Deadline;
import dev.haru.search.LessonsRequest;
import dev.haru.search.LessonsResponse;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.SearchUnavailable;
import dev.haru.search.SuggestRequest;
import dev.haru.search.SuggestResponse;
import dev.haru.search.live.Contents;
import dev.haru.search.live.GenerationSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * The generations of a course in a cluster, which remains the caller's. Files that two generations
 * have in common are loaded once.
 */
public final class ClusterGenerations implements GenerationSource {

  /** The prefix {@code index-} has a server build the course if it can. */
  private static final String MISSING = "index-missing";

  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration LOOKING = Duration.ofSeconds(2);
  private static final Duration LOADING = Duration.ofSeconds(60);

  private final Cluster cluster;
  private final CourseNames names;
  private final ClusterFiles files = new ClusterFiles(); // guarded by this

  /** Creates the source. */
  public ClusterGenerations(Cluster cluster, CourseNames names) {
    this.cluster = cluster;
    this.names = names;
  }

  @Override
  public Duration interval() {
    return INTERVAL;
  }

  @Override
  public String newestCommit() throws IOException {
    try {
      return cluster
          .send("GET", names.current() + "?_source_includes=commit", null, LOOKING)
          .path("_source")
          .path("commit")
          .asText("");
    } catch (ClusterException e) {
      if (e.kind() == ClusterException.Kind.MISSING) {
        return "";
      }
      throw e;
    }
  }

  @Override
  public synchronized Opened open() throws IOException {
    PublishedCourse course = PublishedCourse.load(cluster, names, files, LOADING);
    return new OpenCourse(
        new Engine(new OpenSearchEngine(cluster, course)),
        Contents.of(course.commit(), course.number(), course.info()));
  }

  @Override
  public String code(Throwable e) {
    return e instanceof ClusterException known ? codeOf(known) : "engine-failed";
  }

  /** Returns the code of the trouble that an exception is. */
  public static String codeOf(ClusterException e) {
    return switch (e.kind()) {
      case MISSING -> MISSING;
      case UNREACHABLE -> "cluster-unreachable";
      case UNAUTHORIZED -> "cluster-unauthorized";
      case BUSY -> "cluster-busy";
      case CONFLICT, REFUSED -> "cluster-refused";
    };
  }

  /** An open generation, whose files nobody can write to. */
  private record OpenCourse(SearchEngine engine, Contents contents) implements Opened {

    @Override
    public CourseIndex.State files() {
      return CourseIndex.State.UNTOUCHED;
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  /** An engine that tells a cluster that does not answer from other failures. */
  private record Engine(SearchEngine engine) implements SearchEngine {

    @Override
    public SearchResponse search(SearchRequest request, Deadline deadline) {
      try {
        return engine.search(request, deadline);
      } catch (UncheckedIOException e) {
        throw unavailable(e);
      }
    }

    @Override
    public SuggestResponse suggest(SuggestRequest request, Deadline deadline) {
      try {
        return engine.suggest(request, deadline);
      } catch (UncheckedIOException e) {
        throw unavailable(e);
      }
    }

    @Override
    public LessonsResponse lessons(LessonsRequest request, Deadline deadline) {
      try {
        return engine.lessons(request, deadline);
      } catch (UncheckedIOException e) {
        throw unavailable(e);
      }
    }

    @Override
    public Map<String, Set<String>> translations() {
      return engine.translations();
    }

    @Override
    public void close() {
      engine.close();
    }

    private static RuntimeException unavailable(UncheckedIOException e) {
      if (e.getCause() instanceof ClusterException cause) {
        return switch (cause.kind()) {
          case UNREACHABLE, UNAUTHORIZED, BUSY, MISSING -> new SearchUnavailable(cause);
          case CONFLICT, REFUSED -> e;
        };
      }
      return e;
    }
  }
}
