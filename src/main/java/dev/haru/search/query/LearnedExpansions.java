package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.glossary.Equivalent;
import dev.haru.glossary.Equivalents;
import dev.haru.search.rank.ExpansionSource;
import dev.haru.search.rank.RankingParameters;
import java.util.ArrayList;
import java.util.List;

/** The expansions of query terms that were learned from the course's translations. */
final class LearnedExpansions {

  /** The most equivalents of one word; further ones are seldom meant. */
  private static final int MAX_EQUIVALENTS = 3;

  /** The least probability of an equivalent relative to the best one; below it, few are meant. */
  private static final double MIN_SHARE = 0.3;

  private static final ExpansionSource SOURCE = ExpansionSource.LEARNED;

  private final Equivalents glossary;
  private final RankingParameters parameters;

  LearnedExpansions(Equivalents glossary, RankingParameters parameters) {
    this.parameters = parameters;
    this.glossary = glossary;
  }

  /**
   * Returns whether terms are translated as one.
   *
   * @param group the analyzer group of the terms
   */
  boolean isCompound(String group, List<String> terms) {
    return !equivalents(group, terms).isEmpty();
  }

  /**
   * Adds the expansions that were learned for a word. If an expansion is already there, the greater
   * weight is kept.
   *
   * @param group the analyzer group of the terms
   * @param terms the word's terms
   */
  void addTo(List<Expansion> expansions, String group, List<String> terms) {
    for (Equivalent each : equivalents(group, terms)) {
      float weight = (float) each.probability() * parameters.of(SOURCE);
      Expansion learned =
          new Expansion(Analyzers.group(each.language()), each.terms(), weight, SOURCE);
      int known = indexOf(expansions, learned);
      if (known < 0) {
        expansions.add(learned);
      } else if (expansions.get(known).weight() < weight) {
        expansions.set(known, learned);
      }
    }
  }

  private static int indexOf(List<Expansion> expansions, Expansion same) {
    for (int i = 0; i < expansions.size(); i++) {
      Expansion other = expansions.get(i);
      if (other.terms().equals(same.terms())
          && other.analyzerGroup().equals(same.analyzerGroup())) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the equivalents to use, without those that are part of a more probable phrase. */
  private List<Equivalent> equivalents(String group, List<String> terms) {
    List<Equivalent> all =
        glossary.of(terms).stream()
            .filter(each -> Analyzers.group(each.from()).equals(group))
            .toList();
    double best = all.isEmpty() ? 0 : all.get(0).probability();
    List<Equivalent> kept = new ArrayList<>();
    for (Equivalent each : all) {
      boolean isPart = kept.stream().anyMatch(other -> other.terms().containsAll(each.terms()));
      if (!isPart && each.probability() >= MIN_SHARE * best && kept.size() < MAX_EQUIVALENTS) {
        kept.add(each);
      }
    }
    return kept;
  }
}
