package dev.haru.search.rank;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The terms that evaluating a clause looks up. */
public final class ClauseTerms implements Clause.Visitor<Set<FieldTerm>> {

  private final Set<FieldTerm> terms = new HashSet<>();

  private ClauseTerms() {}

  /** Returns the terms of clauses. */
  public static Set<FieldTerm> of(Collection<Clause> clauses) {
    ClauseTerms all = new ClauseTerms();
    clauses.forEach(each -> each.accept(all));
    return all.terms;
  }

  private Set<FieldTerm> add(String field, String term) {
    terms.add(new FieldTerm(field, term));
    return terms;
  }

  private Set<FieldTerm> addAll(Collection<Clause> clauses) {
    clauses.forEach(each -> each.accept(this));
    return terms;
  }

  @Override
  public Set<FieldTerm> word(Clause.Word word) {
    word.spellings().forEach(each -> add(each.field(), each.term()));
    return terms;
  }

  @Override
  public Set<FieldTerm> phrase(Clause.Phrase phrase) {
    phrase.terms().forEach(each -> add(phrase.field(), each.term()));
    return terms;
  }

  @Override
  public Set<FieldTerm> near(Clause.Near near) {
    near.left().forEach(each -> add(near.field(), each));
    near.right().forEach(each -> add(near.field(), each));
    return terms;
  }

  @Override
  public Set<FieldTerm> best(Clause.Best best) {
    return addAll(best.ways());
  }

  @Override
  public Set<FieldTerm> sum(Clause.Sum sum) {
    addAll(sum.required());
    return addAll(sum.optional());
  }

  @Override
  public Set<FieldTerm> boosted(Clause.Boosted boosted) {
    return boosted.clause().accept(this);
  }
}
