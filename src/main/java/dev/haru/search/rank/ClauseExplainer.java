package dev.haru.search.rank;

import dev.haru.index.Fields;
import dev.haru.search.ScoreExplanation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * An explainer of what each part of a query contributes to a section's score, in words and numbers.
 * It serves one query and is not safe for use by several threads.
 */
final class ClauseExplainer {

  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry(Fields.NAME, "the heading or title as a whole"),
          Map.entry(Fields.TOPIC, "what the heading or title is about"),
          Map.entry(Fields.INTRODUCED, "what the heading or title introduces"),
          Map.entry(Fields.HEADING, "the heading"),
          Map.entry(Fields.BREADCRUMB, "the headings above"),
          Map.entry(Fields.TITLE, "the title"),
          Map.entry(Fields.PROSE, "the text"),
          Map.entry(Fields.CODE, "code"),
          Map.entry(Fields.LINK, "links and image texts"),
          Map.entry(Fields.URL, "addresses of links"),
          Map.entry(Fields.WORD, "the section"));

  private final ClauseScores scores;
  private final int sections;

  /** The number of sections that have a term of each clause. */
  private final IdentityHashMap<Clause, Integer> frequencies = new IdentityHashMap<>();

  /**
   * Creates an explainer.
   *
   * @param sections the number of sections
   */
  ClauseExplainer(ClauseScores scores, int sections) {
    this.scores = scores;
    this.sections = sections;
  }

  /**
   * Returns what the parts of a query contribute to a section's score.
   *
   * @param share the fraction of that which counts
   */
  List<ScoreExplanation> explain(List<ScoringPlan.Part> parts, int section, float share)
      throws IOException {
    List<ScoreExplanation> explanations = new ArrayList<>();
    for (ScoringPlan.Part part : parts) {
      float score = scores.score(part.clause(), section);
      if (score > 0) {
        List<ScoreExplanation> details = new ArrayList<>();
        addDetails(details, part.clause(), section, share);
        explanations.add(new ScoreExplanation(part.label(), score * share, merged(details)));
      }
    }
    return explanations;
  }

  /** Returns the parts with those of the same words as one. */
  private static List<ScoreExplanation> merged(List<ScoreExplanation> details) {
    Map<String, Float> scores = new LinkedHashMap<>();
    details.forEach(each -> scores.merge(each.text(), each.score(), Float::sum));
    return scores.entrySet().stream()
        .map(each -> new ScoreExplanation(each.getKey(), each.getValue()))
        .toList();
  }

  private void addDetails(List<ScoreExplanation> details, Clause clause, int section, float share)
      throws IOException {
    float score = scores.score(clause, section);
    if (score <= 0) {
      return;
    }
    if (clause instanceof Clause.Boosted boosted) {
      addDetails(details, boosted.clause(), section, share * boosted.factor());
    } else if (clause instanceof Clause.Sum sum) {
      for (Clause each : sum.required()) {
        addDetails(details, each, section, share);
      }
      for (Clause each : sum.optional()) {
        addDetails(details, each, section, share);
      }
    } else if (clause instanceof Clause.Best best) {
      addDetails(details, strongest(best, section), section, share);
    } else {
      details.add(new ScoreExplanation(words(clause, section), score * share));
    }
  }

  /** Returns the strongest of several ways to say a thing, the only one that counts. */
  private Clause strongest(Clause.Best best, int section) throws IOException {
    Clause strongest = best;
    float most = -1;
    for (Clause way : best.ways()) {
      float score = scores.score(way, section);
      if (score > most) {
        most = score;
        strongest = way;
      }
    }
    return strongest;
  }

  private String words(Clause leaf, int section) throws IOException {
    String where;
    if (leaf instanceof Clause.Word word) {
      where = occurrences(scores.occurrences(word, section));
    } else if (leaf instanceof Clause.Phrase phrase) {
      where = together(phrase.field(), phrase.terms().stream().map(Clause.Placed::term).toList());
    } else {
      Clause.Near near = (Clause.Near) leaf;
      where = together(near.field(), near.terms());
    }
    return String.format(
        Locale.ROOT, "%s; in %,d of %,d sections", where, frequency(leaf), sections);
  }

  private int frequency(Clause leaf) throws IOException {
    Integer known = frequencies.get(leaf);
    if (known == null) {
      int frequency = 0;
      if (leaf instanceof Clause.Word word) {
        for (Clause.Spelling each : word.spellings()) {
          frequency = Math.max(frequency, scores.frequency(each.field(), each.term()));
        }
      } else if (leaf instanceof Clause.Phrase phrase) {
        for (Clause.Placed each : phrase.terms()) {
          frequency = Math.max(frequency, scores.frequency(phrase.field(), each.term()));
        }
      } else if (leaf instanceof Clause.Near near) {
        for (String each : near.terms()) {
          frequency = Math.max(frequency, scores.frequency(near.field(), each));
        }
      }
      known = frequency;
      frequencies.put(leaf, known);
    }
    return known;
  }

  /** Returns how often each spelling occurs in each field: {@code docker 2× in the text}. */
  private static String occurrences(List<ClauseScores.Occurrence> all) {
    StringJoiner occurrences = new StringJoiner(", ");
    for (ClauseScores.Occurrence each : all) {
      occurrences.add(
          String.format(
              Locale.ROOT, "%s %d× in %s", each.term(), each.times(), place(each.field())));
    }
    return occurrences.toString();
  }

  private static String together(String field, Collection<String> terms) {
    return String.join(" ", new TreeSet<>(terms)) + " together in " + place(field);
  }

  private static String place(String field) {
    return PLACES.getOrDefault(Fields.base(field), field);
  }
}
