package dev.haru.search.opensearch;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.search.Deadline;
import dev.haru.search.LessonsRequest;
import dev.haru.search.LessonsResponse;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.SuggestRequest;
import dev.haru.search.SuggestResponse;
import dev.haru.search.engine.CourseSearchEngine;
import dev.haru.search.rank.RankingParameters;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A search engine over one generation of a course in a cluster, which remains the caller's. */
public final class OpenSearchEngine implements SearchEngine {

  /** How long a request may take that loads what a server has to know. */
  private static final Duration LOADING = Duration.ofSeconds(60);

  private final Analyzers analyzers = new Analyzers();
  private final PublishedCourse course;
  private final SearchEngine engine;

  /** Creates an engine. */
  public OpenSearchEngine(Cluster cluster, PublishedCourse course) {
    this.course = course;
    this.engine =
        new CourseSearchEngine(
            new OpenSearchIndex(cluster, course, analyzers.of(Analyzers.MAIN)),
            analyzers,
            new CourseSearchEngine.CourseKnowledge(
                course.info().lessons(),
                course.course().languages(),
                course.course().analyzerGroups(),
                course.learned(),
                Dictionaries.own(),
                course.course().glossary()),
            RankingParameters.standard());
  }

  /**
   * Opens the generation of a course that is in use.
   *
   * @throws ClusterException if there is none, or the cluster cannot be reached
   */
  public static OpenSearchEngine open(Cluster cluster, CourseNames names) throws IOException {
    return new OpenSearchEngine(
        cluster, PublishedCourse.load(cluster, names, new ClusterFiles(), LOADING));
  }

  /** Returns the generation. */
  public PublishedCourse course() {
    return course;
  }

  @Override
  public SearchResponse search(SearchRequest request, Deadline deadline) {
    return engine.search(request, deadline);
  }

  @Override
  public SuggestResponse suggest(SuggestRequest request, Deadline deadline) {
    return engine.suggest(request, deadline);
  }

  @Override
  public LessonsResponse lessons(LessonsRequest request, Deadline deadline) {
    return engine.lessons(request, deadline);
  }

  @Override
  public Map<String, Set<String>> translations() {
    return engine.translations();
  }

  @Override
  public void close() {
    engine.close();
    analyzers.close();
  }
}
