package dev.haru.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haru.search.Deadline;
import dev.haru.search.Filter;
import dev.haru.search.Filters;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchTimeout;
import dev.haru.search.engine.ResultCounts;
import dev.haru.search.engine.Retrieval;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.RankingParameters;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
    ObjectNode bool = results(retrieval);
    filter(bool, retrieval.filters(), true);
    add(bool, Math.min(MOST, size)).put("track_total_hits", true);
  }

  /** Adds the search for the sections of the day that match the rest of the query. */
  void addOfDay(Retrieval.OfDay day, int size) {
    ObjectNode bool = Cluster.object();
    bool.putArray("must").add(queries().of(day.rest()));
    addTerm(bool.putArray("filter"), SectionFields.DAY, day.day());
    add(bool, size).put("track_total_hits", false);
  }

  /** Adds the search for those of some sections that match the query, or what it excludes. */
  void addMatching(Retrieval retrieval, Collection<Integer> sections) {
    List<Clause> any = new ArrayList<>(List.of(retrieval.words()));
    if (retrieval.names() != null) {
      any.add(retrieval.names());
    }
    any.addAll(retrieval.excluded());
    ObjectNode bool = Cluster.object();
    bool.putArray("must").add(queries().any(any));
    addKeys(bool.putArray("filter"), sections);
    add(bool, Math.min(MOST, sections.size())).put("track_total_hits", false);
  }

  private void addKeys(ArrayNode filter, Collection<Integer> sections) {
    ArrayNode keys = filter.addObject().putObject("terms").putArray(SectionFields.KEY);
    for (int each : sections) {
      keys.add(course.keys().key(each));
    }
  }

  /**
   * Adds the search for sections as they are stored.
   *
   * @param withText whether their texts and rows are needed too
   */
  void addStored(Collection<Integer> sections, boolean withText) {
    ObjectNode bool = Cluster.object();
    addKeys(bool.putArray("filter"), sections);
    ObjectNode search = add(bool, Math.min(MOST, sections.size()));
    search.remove("stored_fields");
    ObjectNode source = search.put("track_total_hits", false).putObject("_source");
    source.putArray("includes").add(SectionFields.SHOWN);
    if (!withText) {
      ArrayNode excluded = source.putArray("excludes");
      ShownSection.TEXTS.forEach(each -> excluded.add(SectionFields.SHOWN + "." + each));
      search.putArray("docvalue_fields").add(SectionFields.KEY);
    }
  }

  /** Adds the stored sections in an answer, by their numbers. */
  void addStored(JsonNode answer, Map<Integer, StoredSection> into) {
    for (JsonNode each : answer.path("hits").path("hits")) {
      int section = section(each);
      if (section >= 0) {
        into.put(section, ShownSection.read(each.path("_source").path(SectionFields.SHOWN)));
      }
    }
  }

  /**
   * Adds the search for more sections of lessons that match the query: a lesson's best section
   * raises the others.
   */
  void addOfLessons(Retrieval retrieval, Collection<String> paths, int size) {
    ObjectNode bool = Cluster.object();
    bool.putArray("must").add(queries().of(retrieval.words()));
    addTerms(bool.putArray("filter"), SectionFields.LESSON, paths);
    add(bool, Math.min(MOST, size)).put("track_total_hits", false);
  }

  /** Adds the search for the best section of each of these lessons. */
  void addLessons(Retrieval retrieval, Collection<String> paths) {
    ObjectNode bool = Cluster.object();
    bool.putArray("must").add(queries().of(retrieval.words()));
    addTerms(bool.putArray("filter"), SectionFields.LESSON, paths);
    ObjectNode search = add(bool, Math.min(MOST, paths.size()));
    search.put("track_total_hits", false);
    search.putObject("collapse").put("field", SectionFields.LESSON);
  }

  /** Adds the search for all sections that a clause matches, as far as OpenSearch returns them. */
  void addAll(Clause clause) {
    ObjectNode bool = Cluster.object();
    bool.putArray("filter").add(queries().of(clause));
    add(bool, MOST).put("track_total_hits", false);
  }

  /** Adds the search for the ids of all sections that any of these clauses matches. */
  void addIds(Collection<Clause> clauses) {
    ObjectNode bool = Cluster.object();
    bool.putArray("filter").add(queries().any(clauses));
    add(bool, MOST)
        .put("track_total_hits", false)
        .putArray("docvalue_fields")
        .add(SectionFields.KEY);
  }

  /** Adds the counting of all results. */
  void addCounts(Retrieval retrieval) {
    ObjectNode bool = results(retrieval);
    filter(bool, retrieval.filters(), false);
    ObjectNode search = add(bool, 0);
    search.remove("docvalue_fields");
    ObjectNode aggregations = search.put("track_total_hits", false).putObject("aggs");
    ObjectNode results = aggregations.putObject("results");
    ArrayNode wanted = results.putObject("filter").putObject("bool").putArray("filter");
    addLanguages(wanted, retrieval.filters());
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

  private ObjectNode results(Retrieval retrieval) {
    ClauseQuery queries = queries();
    ObjectNode bool = Cluster.object();
    ArrayNode should = bool.putArray("should");
    if (retrieval.names() != null) {
      should.add(queries.of(retrieval.names()));
    }
    if (retrieval.namesSuffice()) {
      should.add(queries.of(retrieval.words()));
      bool.put("minimum_should_match", 1);
    } else {
      bool.putArray("must").add(queries.of(retrieval.words()));
    }
    ArrayNode excluded = bool.putArray("must_not");
    retrieval.excluded().forEach(each -> excluded.add(queries.of(each)));
    return bool;
  }

  private static void filter(ObjectNode bool, Filters filters, boolean byLanguage) {
    ArrayNode all = bool.putArray("filter");
    if (byLanguage) {
      addLanguages(all, filters);
    }
    for (Filter each : filters.all()) {
      switch (each) {
        case Filter.Year year -> addTerm(all, SectionFields.YEAR, year.year());
        case Filter.Days days ->
            all.addObject()
                .putObject("range")
                .putObject(SectionFields.DAY)
                .put("gte", days.first())
                .put("lte", days.last());
        case Filter.Language ignored -> {} // above
        case Filter.OneOf ignored -> {}
      }
    }
  }

  private static void addLanguages(ArrayNode all, Filters filters) {
    for (Filter each : filters.all()) {
      if (each instanceof Filter.OneOf some) {
        addTerms(all, SectionFields.LANGUAGES, some.languages());
      }
    }
  }

  private static void addTerm(ArrayNode filter, String field, int value) {
    filter.addObject().putObject("term").put(field, value);
  }

  private static void addTerms(ArrayNode filter, String field, Collection<String> values) {
    ArrayNode all = filter.addObject().putObject("terms").putArray(field);
    values.forEach(all::add);
  }

  private ObjectNode add(ObjectNode bool, int size) {
    lines.add(Cluster.object().put("index", course.sections()));
    ObjectNode search = Cluster.object();
    // Stored fields are compressed together with texts, so not even ids are read from them.
    search.put("size", size).put("stored_fields", "_none_");
    search.putArray("docvalue_fields").add(SectionFields.KEY).add(SectionFields.ROW);
    search.putObject("query").set("bool", bool);
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

  private int section(JsonNode hit) {
    return course.keys().section(hit.path("fields").path(SectionFields.KEY).path(0).asLong());
  }

  /** Adds the rows that an answer brings, by section. */
  void addRows(JsonNode answer, SortedMap<Integer, byte[]> rows) {
    for (JsonNode each : answer.path("hits").path("hits")) {
      int section = section(each);
      if (section >= 0) {
        String row = each.path("fields").path(SectionFields.ROW).path(0).asText("");
        if (!row.isEmpty()) {
          rows.put(section, Base64.getDecoder().decode(row));
        }
      }
    }
  }

  /** Returns the sections in an answer. */
  BitSet sections(JsonNode answer) {
    BitSet sections = new BitSet();
    for (JsonNode each : answer.path("hits").path("hits")) {
      int section = section(each);
      if (section >= 0) {
        sections.set(section);
      }
    }
    return sections;
  }

  /** Returns the counts in the answer to {@link #addCounts}. */
  static ResultCounts counts(JsonNode answer) {
    JsonNode results = answer.path("aggregations").path("results");
    Map<String, Integer> byLanguage = new TreeMap<>();
    for (JsonNode each : answer.path("aggregations").path("languages").path("buckets")) {
      byLanguage.put(each.path("key").asText(), groups(each));
    }
    Map<Integer, Integer> byYear = new TreeMap<>();
    for (JsonNode each : results.path("years").path("buckets")) {
      byYear.put(each.path("key").asInt(), groups(each));
    }
    return new ResultCounts(groups(results), byLanguage, byYear);
  }

  private static int groups(JsonNode bucket) {
    return bucket.path("groups").path("value").asInt();
  }
}
