package dev.haru.search.packed;

import dev.haru.hangul.PrefixAutomaton;
import dev.haru.search.Deadline;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.correct.Lexicon;
import dev.haru.search.engine.QueryRun;
import dev.haru.search.engine.SectionIndex;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.ClauseEvaluator;
import dev.haru.search.rank.ClauseTerms;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.suggest.NameSuggestions;
import dev.haru.search.suggest.SuggestionIndex;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** A packed index behind the ports of {@code search.engine}. */
final class PackedIndex implements SectionIndex, SuggestionIndex {

  private final long generation;
  private final RankingParameters parameters;
  private final SectionColumns columns;
  private final PackedTerms terms;
  private final PackedSections sections;
  private final Lexicon lexicon;
  private final NameSuggestions names;

  PackedIndex(
      long generation,
      RankingParameters parameters,
      SectionColumns columns,
      PackedTerms terms,
      PackedSections sections,
      Lexicon lexicon,
      NameSuggestions names) {
    this.generation = generation;
    this.parameters = parameters;
    this.columns = columns;
    this.terms = terms;
    this.sections = sections;
    this.lexicon = lexicon;
    this.names = names;
  }

  @Override
  public long generation() {
    return generation;
  }

  @Override
  public SectionColumns columns() {
    return columns;
  }

  @Override
  public CourseVocabulary vocabulary() {
    return terms;
  }

  @Override
  public Lexicon lexicon() {
    return lexicon;
  }

  @Override
  public SuggestionIndex suggestions() {
    return this;
  }

  @Override
  public NameSuggestions names(NameSuggestions derived) {
    return names;
  }

  @Override
  public QueryRun run(RankingParameters numbers, Deadline deadline) {
    return new PackedRun(terms, sections, columns, numbers, deadline);
  }

  @Override
  public void beginningWith(String field, PrefixAutomaton beginning, TermConsumer consumer) {
    terms.beginningWith(field, beginning, consumer);
  }

  @Override
  public int count(Clause clause) {
    return sections(List.of(clause)).cardinality();
  }

  @Override
  public BitSet sections(Collection<Clause> clauses) {
    terms.require(ClauseTerms.of(clauses));
    ClauseEvaluator evaluator =
        new ClauseEvaluator(terms, columns.count(), parameters, Deadline.NEVER);
    BitSet found = new BitSet();
    for (Clause clause : clauses) {
      for (int section : clause.accept(evaluator).sections()) {
        found.set(section);
      }
    }
    return found;
  }
}
