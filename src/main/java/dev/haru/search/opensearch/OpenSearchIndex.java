package dev.haru.search.opensearch;

import dev.haru.analysis.TermAnalyzer;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.hangul.PrefixAutomaton;
import dev.haru.search.Deadline;
import dev.haru.search.SearchEngine;
import dev.haru.search.correct.CourseLexicon;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.engine.QueryRun;
import dev.haru.search.engine.SectionIndex;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.suggest.NameSuggestions;
import dev.haru.search.suggest.SuggestionIndex;
import dev.haru.text.LossyCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** One generation of a course in a cluster, behind the ports of {@code search.engine}. */
final class OpenSearchIndex implements SectionIndex, SuggestionIndex {

  private final Cluster cluster;
  private final PublishedCourse course;
  private final TermAnalyzer analyzer;

  /** The sections that clauses of suggestions match. */
  private final LossyCache<List<Clause>, BitSet> suggested = new LossyCache<>(LossyCache.WORDS);

  OpenSearchIndex(Cluster cluster, PublishedCourse course, TermAnalyzer analyzer) {
    this.cluster = cluster;
    this.course = course;
    this.analyzer = analyzer;
  }

  @Override
  public long generation() {
    return course.number();
  }

  @Override
  public SectionColumns columns() {
    return course.columns();
  }

  @Override
  public CourseVocabulary vocabulary() {
    return course.statistics();
  }

  @Override
  public CourseLexicon lexicon() {
    return new CourseLexicon(course.statistics(), Dictionaries.own());
  }

  @Override
  public SuggestionIndex suggestions() {
    return this;
  }

  @Override
  public NameSuggestions names(NameSuggestions derived) {
    return (beginning, deadline, found) -> {
      for (PublishedCourse.SuggestedName each : course.names()) {
        deadline.check();
        if (beginning.lengthIn(each.name().key(), 0) >= 0) {
          Clause place = NameSuggestions.place(analyzer, each.most());
          found.accept(
              each.name(),
              new NameSuggestions.Used(each.most(), place, each.frequency(), each.isItself()));
        }
      }
    };
  }

  @Override
  public QueryRun run(RankingParameters parameters, Deadline deadline) {
    return new OpenSearchRun(cluster, course, parameters, deadline);
  }

  @Override
  public void beginningWith(String field, PrefixAutomaton beginning, TermConsumer terms) {
    course.statistics().beginningWith(field, beginning, terms);
  }

  @Override
  public int count(Clause clause) {
    return sections(List.of(clause)).cardinality();
  }

  @Override
  public BitSet sections(Collection<Clause> clauses) {
    return (BitSet) Objects.requireNonNull(suggested.of(List.copyOf(clauses), this::find)).clone();
  }

  private BitSet find(List<Clause> clauses) {
    CandidateSearch search =
        new CandidateSearch(
            cluster,
            course,
            RankingParameters.standard(),
            Deadline.in(SearchEngine.LONGEST, System::nanoTime));
    search.addIds(clauses);
    try {
      return new SectionHits(course).sections(search.send().getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
