package dev.haru.search.memory;

import dev.haru.search.engine.QueryRun;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.SectionMatches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The look-ups of one query in memory. */
final class MemoryRun implements QueryRun {

  private final MemoryIndex index;
  private final ClauseEvaluator evaluator;

  MemoryRun(MemoryIndex index, RankingParameters parameters) {
    this.index = index;
    this.evaluator = new ClauseEvaluator(index, parameters);
  }

  @Override
  public SectionMatches matches(Clause clause) {
    Map<Integer, Float> found = clause.accept(evaluator);
    float[] scores = new float[index.columns().count()];
    found.forEach((section, score) -> scores[section] = Math.max(score, Float.MIN_VALUE));
    return new SectionMatches(
        scores, found.keySet().stream().mapToInt(each -> each).sorted().toArray());
  }

  @Override
  public void positions(String field, String term, int[] sections, PositionConsumer positions) {
    for (Posting posting : index.field(field).postings(term)) {
      int at = Arrays.binarySearch(sections, posting.section());
      if (at >= 0) {
        Arrays.stream(posting.positions()).forEach(position -> positions.accept(at, position));
      }
    }
  }

  @Override
  public float score(Clause clause, int section) {
    return clause.accept(evaluator).getOrDefault(section, 0f);
  }

  @Override
  public List<Occurrence> occurrences(Clause.Word word, int section) {
    List<Occurrence> occurrences = new ArrayList<>();
    for (Clause.Spelling each : word.spellings()) {
      index.field(each.field()).postings(each.term()).stream()
          .filter(posting -> posting.section() == section)
          .forEach(posting ->
              occurrences.add(
                  new Occurrence(each.field(), each.term(), posting.positions().length)));
    }
    return occurrences;
  }

  @Override
  public int frequency(String field, String term) {
    return index.frequency(field, term);
  }
}
