package dev.haru.search.packed;

import dev.haru.search.rank.Clause;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The terms that evaluating a clause looks up. */
final class ClauseTerms implements Clause.Visitor<Set<PackedTerms.FieldTerm>> {

  private final Set<PackedTerms.FieldTerm> terms = new HashSet<>();

  private ClauseTerms() {}

  /** Returns the terms of clauses. */
  static Set<PackedTerms.FieldTerm> of(Collection<Clause> clauses) {
    ClauseTerms all = new ClauseTerms();
    clauses.forEach(each -> each.accept(all));
    return all.terms;
  }

  private Set<PackedTerms.FieldTerm> add(String field, String term) {
    terms.add(new PackedTerms.FieldTerm(field, term));
    return terms;
  }

  private Set<PackedTerms.FieldTerm> addAll(Collection<Clause> clauses) {
    clauses.forEach(each -> each.accept(this));
    return terms;
  }

  @Override
  public Set<PackedTerms.FieldTerm> word(Clause.Word word) {
    word.spellings().forEach(each -> add(each.field(), each.term()));
    return terms;
  }

  @Override
  public Set<PackedTerms.FieldTerm> phrase(Clause.Phrase phrase) {
    phrase.terms().forEach(each -> add(phrase.field(), each.term()));
    return terms;
  }

  @Override
  public Set<PackedTerms.FieldTerm> near(Clause.Near near) {
    near.left().forEach(each -> add(near.field(), each));
    near.right().forEach(each -> add(near.field(), each));
    return terms;
  }

  @Override
  public Set<PackedTerms.FieldTerm> best(Clause.Best best) {
    return addAll(best.ways());
  }

  @Override
  public Set<PackedTerms.FieldTerm> sum(Clause.Sum sum) {
    addAll(sum.required());
    return addAll(sum.optional());
  }

  @Override
  public Set<PackedTerms.FieldTerm> boosted(Clause.Boosted boosted) {
    return boosted.clause().accept(this);
  }
}
