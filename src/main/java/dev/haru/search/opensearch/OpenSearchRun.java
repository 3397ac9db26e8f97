package dev.haru.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.haru.search.Deadline;
import dev.haru.search.engine.QueryRun;
import dev.haru.search.engine.ResultCounts;
import dev.haru.search.engine.Retrieval;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.ClauseEvaluator;
import dev.haru.search.rank.ClauseTerms;
import dev.haru.search.rank.FieldTerm;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.ScoredSections;
import dev.haru.search.rank.SectionMatches;
import dev.haru.search.rank.TranslationGroups;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The look-ups of one query in a cluster: candidates are fetched, then scored here. */
final class OpenSearchRun implements QueryRun {

  /**
   * The number of candidates. Source: the judged queries on the course in two languages; see
   * src/docs/cluster.md.
   */
  static final int CANDIDATES = 600;

  /** The fewest results whose translations are fetched. */
  private static final int TRANSLATED = 60;

  /** The number of the best lessons of which more sections are fetched, besides a page's. */
  private static final int LESSONS = 10;

  /** The most sections of these lessons that are fetched. */
  private static final int OF_LESSONS = 200;

  /** The most sections of a day that are fetched: more than any lesson has. */
  private static final int OF_DAY = 1000;

  private final Cluster cluster;
  private final PublishedCourse course;
  private final RankingParameters parameters;
  private final Deadline deadline;
  private final SectionHits hits;
  private final SortedMap<Integer, byte[]> rows = new TreeMap<>();
  private Candidates candidates;
  private ClauseEvaluator evaluator;
  private @Nullable ResultCounts counts;
  private boolean isPrepared;

  /** The positions in the sections for which they were last asked. */
  private final Map<FieldTerm, Map<Integer, SectionRow.Positions>> positions = new HashMap<>();

  private int @Nullable [] positionsOf;

  OpenSearchRun(
      Cluster cluster, PublishedCourse course, RankingParameters parameters, Deadline deadline) {
    this.cluster = cluster;
    this.course = course;
    this.parameters = parameters;
    this.deadline = deadline;
    this.hits = new SectionHits(course);
    this.candidates = new Candidates(course.statistics(), rows, Set.of());
    this.evaluator = evaluator();
  }

  private ClauseEvaluator evaluator() {
    return new ClauseEvaluator(candidates, candidates.count(), parameters, deadline);
  }

  @Override
  public void prepare(Retrieval retrieval) throws IOException {
    isPrepared = true;
    int wanted = Math.max(CANDIDATES, 3 * retrieval.depth());
    CandidateSearch best = search();
    best.addBest(retrieval, wanted);
    if (retrieval.day() != null) {
      best.addOfDay(retrieval.day(), OF_DAY);
    }
    List<JsonNode> answers = best.send();
    answers.forEach(each -> hits.addRows(each, rows));
    boolean hasAll = answers.getFirst().path("hits").path("total").path("value").asInt() <= wanted;
    read(retrieval);
    fetchCompanions(retrieval, hasAll);
  }

  private CandidateSearch search() {
    return new CandidateSearch(cluster, course, parameters, deadline);
  }

  private void read(Retrieval retrieval) {
    List<Clause> clauses = new ArrayList<>(retrieval.excluded());
    clauses.add(retrieval.words());
    if (retrieval.names() != null) {
      clauses.add(retrieval.names());
    }
    if (retrieval.day() != null) {
      clauses.add(retrieval.day().rest());
    }
    candidates = new Candidates(course.statistics(), rows, ClauseTerms.of(clauses));
    evaluator = evaluator();
  }

  /**
   * Fetches what the scores of the best candidates depend on besides themselves: their translations
   * and the best sections of their lessons. If all matches are candidates, the only ones that can
   * be missing are those that a filter or an exclusion has left out.
   */
  private void fetchCompanions(Retrieval retrieval, boolean hasAll) throws IOException {
    boolean isComplete =
        hasAll && retrieval.filters().all().isEmpty() && retrieval.excluded().isEmpty();
    if (isComplete) {
      return;
    }
    CandidateSearch search = search();
    Set<Integer> members = membersOfBest(retrieval);
    Set<String> lessons = lessonsOf(members);
    if (retrieval.filters().all().isEmpty()) {
      lessons.removeAll(lessonsOf(rows.keySet()));
    }
    int searches = 0;
    Set<String> best = bestLessons(retrieval);
    if (!best.isEmpty()) {
      search.addOfLessons(retrieval, best, OF_LESSONS);
      searches++;
    }
    members.removeAll(rows.keySet());
    if (!members.isEmpty()) {
      search.addMatching(retrieval, members);
      searches++;
    }
    if (!lessons.isEmpty()) {
      search.addLessons(retrieval, lessons);
      searches++;
    }
    if (!hasAll) {
      search.addCounts(retrieval);
    }
    if (search.isEmpty()) {
      return;
    }
    List<JsonNode> answers = search.send();
    answers.subList(0, searches).forEach(each -> hits.addRows(each, rows));
    if (!hasAll) {
      counts = SectionHits.counts(answers.getLast());
    }
    read(retrieval);
  }

  /** Returns the sections of the translation groups of the best candidates. */
  private Set<Integer> membersOfBest(Retrieval retrieval) {
    TranslationGroups groups = course.columns().groups();
    Set<Integer> best = new LinkedHashSet<>();
    Set<Integer> members = new TreeSet<>();
    for (int section : bestOf(retrieval)) {
      int group = groups.of(section);
      if (best.size() < Math.max(TRANSLATED, 2 * retrieval.depth()) && best.add(group)) {
        for (int i = 0; i < groups.count(group); i++) {
          members.add(groups.member(group, i));
        }
      }
    }
    return members;
  }

  /** Returns the candidates, the best first as far as their own texts and names tell. */
  private List<Integer> bestOf(Retrieval retrieval) {
    float[] scores = new float[candidates.count()];
    add(scores, retrieval.words().accept(evaluator));
    if (retrieval.names() != null) {
      add(scores, retrieval.names().accept(evaluator));
    }
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < scores.length; place++) {
      places.add(place);
    }
    places.sort(Comparator.comparingDouble(place -> -scores[place]));
    return places.stream().map(candidates::section).toList();
  }

  private static void add(float[] scores, ScoredSections found) {
    for (int i = 0; i < found.sections().length; i++) {
      scores[found.sections()[i]] += found.scores()[i];
    }
  }

  /** Returns the lessons of the best candidates and of their translations. */
  private Set<String> bestLessons(Retrieval retrieval) {
    TranslationGroups groups = course.columns().groups();
    Set<String> lessons = new TreeSet<>();
    for (int section : bestOf(retrieval)) {
      if (lessons.size() >= LESSONS + retrieval.depth()) {
        break;
      }
      for (int i = 0; i < groups.count(groups.of(section)); i++) {
        lessons.add(course.columns().places().path(groups.member(groups.of(section), i)));
      }
    }
    return lessons;
  }

  /** Returns the lessons of sections. */
  private Set<String> lessonsOf(Collection<Integer> sections) {
    Set<String> lessons = new TreeSet<>();
    sections.forEach(each -> lessons.add(course.columns().places().path(each)));
    return lessons;
  }

  @Override
  public SectionMatches matches(Clause clause) throws IOException {
    if (!isPrepared) {
      CandidateSearch all = search();
      all.addAll(clause);
      all.send().forEach(each -> hits.addRows(each, rows));
      candidates = new Candidates(course.statistics(), rows, ClauseTerms.of(List.of(clause)));
      evaluator = evaluator();
    }
    ScoredSections found = clause.accept(evaluator);
    float[] scores = new float[course.columns().groups().sections()];
    int[] sections = new int[found.sections().length];
    for (int i = 0; i < sections.length; i++) {
      sections[i] = candidates.section(found.sections()[i]);
      scores[sections[i]] = Math.max(found.scores()[i], Float.MIN_VALUE);
    }
    return new SectionMatches(scores, sections);
  }

  @Override
  public @Nullable ResultCounts counts() {
    return counts;
  }

  @Override
  public int frequency(String field, String term) {
    return course.statistics().frequency(field, term);
  }

  @Override
  public void positions(String field, String term, int[] sections, PositionConsumer consumer) {
    if (!Arrays.equals(sections, positionsOf)) {
      positionsOf = sections.clone();
      positions.clear();
      for (int i = 0; i < sections.length; i++) {
        byte[] row = rows.get(sections[i]);
        int index = i;
        if (row != null) {
          SectionRow.read(
              row,
              WantedTerms.ALL,
              (ofField, ofTerm, length, places) ->
                  positions
                      .computeIfAbsent(new FieldTerm(ofField, ofTerm), each -> new TreeMap<>())
                      .put(index, places));
        }
      }
    }
    positions
        .getOrDefault(new FieldTerm(field, term), Map.of())
        .forEach((index, places) -> {
          for (int position : places.read()) {
            consumer.accept(index, position);
          }
        });
  }

  @Override
  public StoredSection section(int section) throws IOException {
    return Objects.requireNonNull(sections(List.of(section), List.of(), deadline).get(section));
  }

  @Override
  public Map<Integer, StoredSection> sections(
      Collection<Integer> displayed, Collection<Integer> named, Deadline until) throws IOException {
    Map<Integer, StoredSection> all = new HashMap<>();
    CandidateSearch search = search();
    if (!displayed.isEmpty()) {
      search.addStored(displayed, true);
    }
    if (!named.isEmpty()) {
      search.addStored(named, false);
    }
    if (!search.isEmpty()) {
      for (JsonNode each : search.send()) {
        hits.addRows(each, rows);
        hits.addStored(each, all);
      }
    }
    if (all.size() < displayed.size() + named.size()) {
      throw cluster.failures().partial(course.sections());
    }
    return all;
  }

  @Override
  public float score(Clause clause, int section) {
    int place = candidates.place(section);
    return place < 0 ? 0 : clause.accept(evaluator).of(place);
  }

  @Override
  public List<Occurrence> occurrences(Clause.Word word, int section) {
    List<Occurrence> occurrences = new ArrayList<>();
    int place = candidates.place(section);
    for (Clause.Spelling each : word.spellings()) {
      RowPostings postings = candidates.postings(each.field(), each.term());
      int at = place < 0 ? -1 : postings.find(place);
      if (at >= 0) {
        occurrences.add(new Occurrence(each.field(), each.term(), postings.frequency(at)));
      }
    }
    return occurrences;
  }
}
