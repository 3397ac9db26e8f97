package dev.haru.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haru.search.Deadline;
import dev.haru.search.Filters;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchTimeout;
import dev.haru.search.engine.Retrieval;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.RankingParameters;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The searches by which the candidates of a query are fetched from a cluster. Belongs to one query.
 */
final class CandidateSearch {

  /** The most hits of one search that OpenSearch returns by default. */
  private static final int MOST = 10_000;

  /**
   * The precision of counts: up to so many results they are nearly exact. For each bucket of an
   * aggregation, OpenSearch clears memory that grows with it; with 40,000 for each year, counting
   * took most of a query's time.
   */
  private static final int COUNTED = 10_000;

  /** The precision of the count of a year's results. */
  private static final int COUNTED_OF_YEAR = 1_000;

  private static final int MOST_YEARS = 200;

  /** How often searches are sent while the cluster does not answer all of them. */
  private static final int ATTEMPTS = 4;

  /** The time before searches are sent again; each time longer by as much. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Cluster cluster;
  private final PublishedCourse course;
  private final RankingParameters parameters;
  private final Deadline deadline;
  private final List<ObjectNode> lines = new ArrayList<>();

  CandidateSearch(
      Cluster cluster, PublishedCourse course, RankingParameters parameters, Deadline deadline) {
    this.cluster = cluster;
    this.course = course;
    this.parameters = parameters;
    this.deadline = deadline;
  }

  /** Returns a translator for one search. */
  private ClauseQuery queries() {
    return new ClauseQuery(course.statistics(), parameters);
  }

  /** Adds the search for the best sections. */
  void addBest(Retrieval retrieval, int size) {
    Filters filters = retrieval.filters();
    RetrievalQuery best = RetrievalQuery.results(queries(), retrieval);
    add(best.filters(filters).languages(filters), size).put("track_total_hits", true);
  }

  /** Adds the search for the sections of the day that match the rest of the query. */
  void addOfDay(Retrieval.OfDay day, int size) {
    add(RetrievalQuery.scored(queries(), day.rest()).day(day.day()), size);
  }

  /** Adds the search for those of some sections that match the query, or what it excludes. */
  void addMatching(Retrieval retrieval, Collection<Integer> sections) {
    add(
        RetrievalQuery.touched(queries(), retrieval).sections(course.keys(), sections),
        sections.size());
  }

  /**
   * Adds the search for sections as they are stored.
   *
   * @param withText whether their texts and rows are needed too
   */
  void addStored(Collection<Integer> sections, boolean withText) {
    ObjectNode search =
        add(RetrievalQuery.all().sections(course.keys(), sections), sections.size());
    search.remove("stored_fields");
    ObjectNode source = search.putObject("_source");
    source.putArray("includes").add(SectionFields.SHOWN);
    if (!withText) {
      ArrayNode excluded = source.putArray("excludes");
      ShownSection.TEXTS.forEach(each -> excluded.add(SectionFields.SHOWN + "." + each));
      search.putArray("docvalue_fields").add(SectionFields.KEY);
    }
  }

  /**
   * Adds the search for more sections of lessons that match the query: a lesson's best section
   * raises the others.
   */
  void addOfLessons(Retrieval retrieval, Collection<String> paths, int size) {
    add(RetrievalQuery.scored(queries(), retrieval.words()).lessons(paths), size);
  }

  /** Adds the search for the best section of each of these lessons. */
  void addLessons(Retrieval retrieval, Collection<String> paths) {
    RetrievalQuery ofLessons = RetrievalQuery.scored(queries(), retrieval.words());
    ObjectNode search = add(ofLessons.lessons(paths), paths.size());
    search.putObject("collapse").put("field", SectionFields.LESSON);
  }

  /** Adds the search for all sections that a clause matches, as far as OpenSearch returns them. */
  void addAll(Clause clause) {
    add(RetrievalQuery.matched(queries(), List.of(clause)), MOST);
  }

  /** Adds the search for the ids of all sections that any of these clauses matches. */
  void addIds(Collection<Clause> clauses) {
    add(RetrievalQuery.matched(queries(), clauses), MOST)
        .putArray("docvalue_fields")
        .add(SectionFields.KEY);
  }

  /** Adds the counting of all results. */
  void addCounts(Retrieval retrieval) {
    RetrievalQuery all = RetrievalQuery.results(queries(), retrieval);
    ObjectNode search = add(all.filters(retrieval.filters()), 0);
    search.remove("docvalue_fields");
    ObjectNode aggregations = search.putObject("aggs");
    ObjectNode results = aggregations.putObject("results");
    ArrayNode wanted = results.putObject("filter").putObject("bool").putArray("filter");
    RetrievalQuery.addLanguages(wanted, retrieval.filters());
    ObjectNode ofResults = results.putObject("aggs");
    addGroups(ofResults, COUNTED);
    ObjectNode years = ofResults.putObject("years");
    years.putObject("terms").put("field", SectionFields.YEAR).put("size", MOST_YEARS);
    addGroups(years.putObject("aggs"), COUNTED_OF_YEAR);
    ObjectNode languages = aggregations.putObject("languages");
    languages
        .putObject("terms")
        .put("field", SectionFields.LANGUAGES)
        .put("size", Math.max(1, course.course().languages().size()));
    addGroups(languages.putObject("aggs"), COUNTED);
  }

  private static void addGroups(ObjectNode aggregations, int precision) {
    aggregations
        .putObject("groups")
        .putObject("cardinality")
        .put("field", SectionFields.CONCEPT)
        .put("precision_threshold", precision);
  }

  private ObjectNode add(RetrievalQuery query, int size) {
    lines.add(Cluster.object().put("index", course.sections()));
    ObjectNode search = Cluster.object();
    // Stored fields are compressed together with texts, so not even ids are read from them.
    search.put("size", Math.min(MOST, size)).put("stored_fields", "_none_");
    search.put("track_total_hits", false);
    search.putArray("docvalue_fields").add(SectionFields.KEY).add(SectionFields.ROW);
    search.set("query", query.toJson());
    lines.add(search);
    return search;
  }

  /** Returns whether nothing is to be searched for. */
  boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * Sends the searches, and returns their answers in the same order. While shards move from a node
   * that is gone to others, they are sent again.
   */
  List<JsonNode> send() throws IOException {
    for (int attempt = 1; ; attempt++) {
      deadline.check();
      try {
        return sendOnce();
      } catch (ClusterException e) {
        deadline.check(); // if it has passed, that is why
        boolean isPassing =
            e.kind() == ClusterException.Kind.UNREACHABLE || e.kind() == ClusterException.Kind.BUSY;
        if (!isPassing || attempt == ATTEMPTS) {
          throw e;
        }
        pause(PAUSE.multipliedBy(attempt));
      }
    }
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the cluster was asked");
    }
  }

  private List<JsonNode> sendOnce() throws IOException {
    Duration left = limit(deadline);
    for (ObjectNode each : lines) {
      if (each.has("query")) {
        each.put("timeout", Math.max(1, left.toMillis()) + "ms");
      }
    }
    JsonNode answer = cluster.sendLines("POST", "/_msearch", lines, left);
    List<JsonNode> answers = new ArrayList<>();
    for (JsonNode each : answer.path("responses")) {
      if (each.has("error")) {
        throw cluster
            .failures()
            .refused(each.path("status").asInt(), "/" + course.sections(), each);
      }
      if (each.path("timed_out").asBoolean()) {
        throw new SearchTimeout();
      }
      if (each.path("_shards").path("failed").asInt() > 0) {
        throw cluster.failures().partial(course.sections());
      }
      answers.add(each);
    }
    return answers;
  }

  /** Returns how long a request may take. */
  static Duration limit(Deadline deadline) {
    Duration left = deadline.left();
    return left.compareTo(SearchEngine.LONGEST) < 0 ? left : SearchEngine.LONGEST;
  }
}
