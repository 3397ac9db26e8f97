package dev.haru.search.memory;

import dev.haru.search.rank.Bm25f;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.FieldPostings;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.TermPostings;
import dev.haru.search.rank.WordPostings;
import dev.haru.search.rank.WordRarity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An evaluator of clauses: returns a map from the sections that match to their scores. */
final class ClauseEvaluator implements Clause.Visitor<Map<Integer, Float>> {

  /** The default k1 of BM25 in Lucene, which its PhraseQuery uses. */
  private static final float K1 = 1.2f;

  private static final float B = 0.75f;

  private final MemoryIndex index;
  private final RankingParameters parameters;

  ClauseEvaluator(MemoryIndex index, RankingParameters parameters) {
    this.index = index;
    this.parameters = parameters;
  }

  @Override
  public Map<Integer, Float> word(Clause.Word word) {
    List<FieldPostings> fields = new ArrayList<>();
    float frequency = 0;
    for (Clause.Spelling spelling : word.spellings()) {
      MemoryField field = index.field(spelling.field());
      List<Posting> postings = field.postings(spelling.term());
      frequency = Math.max(frequency, frequency(spelling.field(), postings));
      if (!postings.isEmpty()) {
        fields.add(
            FieldPostings.of(
                spelling, new MemoryPostings(field, postings), field.averageLength(), parameters));
      }
    }
    int sections = index.columns().count();
    Bm25f formula = Bm25f.of(frequency, index.columns().rarity().sections(), parameters.k1(), 1);
    Map<Integer, Float> scores = new HashMap<>();
    WordPostings all = new WordPostings(fields, sections);
    try {
      for (int at = all.advance(0); at != TermPostings.END; at = all.advance(at + 1)) {
        scores.put(at, formula.score(all.frequency()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scores;
  }

  private float frequency(String field, List<Posting> postings) {
    WordRarity.Count count = index.columns().rarity().count(field);
    postings.forEach(each -> count.add(each.section()));
    return count.frequency();
  }

  @Override
  public Map<Integer, Float> phrase(Clause.Phrase phrase) {
    List<List<String>> terms = phrase.terms().stream().map(each -> List.of(each.term())).toList();
    List<Integer> offsets = phrase.terms().stream().map(Clause.Placed::position).toList();
    return phrase(phrase.field(), terms, offsets, phrase.slop());
  }

  @Override
  public Map<Integer, Float> near(Clause.Near near) {
    return phrase(near.field(), List.of(near.left(), near.right()), List.of(0, 1), near.slop());
  }

  private Map<Integer, Float> phrase(
      String name, List<List<String>> terms, List<Integer> offsets, int slop) {
    MemoryField field = index.field(name);
    float idf = 0;
    List<Map<Integer, int[]>> positions = new ArrayList<>();
    for (List<String> spellings : terms) {
      Map<Integer, int[]> ofTerm = new HashMap<>();
      for (String each : spellings) {
        List<Posting> postings = field.postings(each);
        idf += postings.isEmpty() ? 0 : idf(postings.size(), field.sections());
        postings.forEach(posting ->
            ofTerm.merge(posting.section(), posting.positions(), ClauseEvaluator::merged));
      }
      positions.add(ofTerm);
    }
    long distinct = terms.stream().flatMap(List::stream).distinct().count();
    boolean repeats = slop > 0 && distinct < terms.stream().mapToInt(List::size).sum();
    Map<Integer, Float> scores = new HashMap<>();
    for (int section : positions.isEmpty() ? List.<Integer>of() : positions.get(0).keySet()) {
      if (positions.stream().allMatch(each -> each.containsKey(section))) {
        List<int[]> inSection = positions.stream().map(each -> each.get(section)).toList();
        float frequency =
            inSection.size() == 1
                ? inSection.get(0).length
                : PhraseMatcher.frequency(inSection, offsets, slop, repeats);
        if (frequency > 0) {
          float length = field.length(section) / field.averageLength();
          float inverse = 1 / (K1 * (1 - B + B * length));
          scores.put(section, idf - idf / (1 + frequency * inverse));
        }
      }
    }
    return scores;
  }

  private static float idf(int frequency, int sections) {
    return (float) Math.log(1 + (sections - frequency + 0.5) / (frequency + 0.5));
  }

  private static int[] merged(int[] left, int[] right) {
    return IntStream.concat(Arrays.stream(left), Arrays.stream(right)).sorted().toArray();
  }

  @Override
  public Map<Integer, Float> best(Clause.Best best) {
    Map<Integer, Float> scores = new HashMap<>();
    best.ways()
        .forEach(
            way -> way.accept(this).forEach((at, score) -> scores.merge(at, score, Math::max)));
    return scores;
  }

  @Override
  public Map<Integer, Float> sum(Clause.Sum sum) {
    Map<Integer, Double> scores = new HashMap<>();
    for (int i = 0; i < sum.required().size(); i++) {
      Map<Integer, Float> next = sum.required().get(i).accept(this);
      if (i > 0) {
        scores.keySet().retainAll(next.keySet());
      }
      boolean first = i == 0;
      next.forEach((at, score) -> {
        if (first || scores.containsKey(at)) {
          scores.merge(at, (double) score, Double::sum);
        }
      });
    }
    for (Clause each : sum.optional()) {
      each.accept(this)
          .forEach((at, score) -> {
            if (sum.required().isEmpty() || scores.containsKey(at)) {
              scores.merge(at, (double) score, Double::sum);
            }
          });
    }
    Map<Integer, Float> rounded = new HashMap<>();
    scores.forEach((at, score) -> rounded.put(at, score.floatValue()));
    return rounded;
  }

  @Override
  public Map<Integer, Float> boosted(Clause.Boosted boosted) {
    Map<Integer, Float> scores = new HashMap<>(boosted.clause().accept(this));
    scores.replaceAll((at, score) -> score * boosted.factor());
    return scores;
  }
}
