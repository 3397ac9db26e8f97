package dev.haru.search.rank;

import dev.haru.search.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * An evaluator of clauses over postings in memory, for engines other than Lucene: it finds the
 * sections that match and scores them as Lucene's engine does. Belongs to one query; not safe for
 * use by several threads.
 */
public final class ClauseEvaluator implements Clause.Visitor<ScoredSections> {

  /** The default k1 of BM25 in Lucene, by which it scores phrases. */
  private static final float K1 = 1.2f;

  /** The default b of BM25 in Lucene. */
  private static final float B = 0.75f;

  private final PostingsSource terms;
  private final int sections;
  private final RankingParameters parameters;
  private final Deadline deadline;

  /**
   * Creates an evaluator.
   *
   * @param terms the postings and their statistics
   * @param sections the largest section number in the postings plus one
   */
  public ClauseEvaluator(
      PostingsSource terms, int sections, RankingParameters parameters, Deadline deadline) {
    this.terms = terms;
    this.sections = sections;
    this.parameters = parameters;
    this.deadline = deadline;
  }

  @Override
  public ScoredSections word(Clause.Word word) {
    deadline.check();
    List<FieldPostings> fields = new ArrayList<>();
    float frequency = 0;
    for (Clause.Spelling spelling : word.spellings()) {
      frequency = Math.max(frequency, terms.wordFrequency(spelling.field(), spelling.term()));
      SectionPostings postings = terms.postings(spelling.field(), spelling.term());
      if (postings.count() > 0) {
        float average = terms.averageLength(spelling.field());
        fields.add(FieldPostings.of(spelling, new PostingsCursor(postings), average, parameters));
      }
    }
    Bm25f formula = Bm25f.of(frequency, terms.sections(), parameters.k1(), 1);
    ScoredSections.Collector found = new ScoredSections.Collector();
    WordPostings all = new WordPostings(fields, sections);
    try {
      for (int at = all.advance(0); at != TermPostings.END; at = all.advance(at + 1)) {
        found.add(at, formula.score(all.frequency()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("what is in memory can be read", e);
    }
    return found.result();
  }

  @Override
  public ScoredSections phrase(Clause.Phrase phrase) {
    List<List<String>> words = phrase.terms().stream().map(each -> List.of(each.term())).toList();
    List<Integer> offsets = phrase.terms().stream().map(Clause.Placed::position).toList();
    return phrase(phrase.field(), words, offsets, phrase.slop());
  }

  @Override
  public ScoredSections near(Clause.Near near) {
    return phrase(near.field(), List.of(near.left(), near.right()), List.of(0, 1), near.slop());
  }

  /** One word of a phrase in all its spellings. */
  private static final class Places {

    private final List<SectionPostings> spellings = new ArrayList<>();

    /** Returns its positions in a section, ascending; none if it is not there. */
    int[] in(int section) {
      int[] all = {};
      for (SectionPostings each : spellings) {
        int at = each.find(section);
        if (at >= 0) {
          int[] more = each.positions(at);
          // A field without positions tells no more than that the word is there.
          more = more.length == 0 ? new int[each.frequency(at)] : more;
          all =
              all.length == 0
                  ? more
                  : IntStream.concat(Arrays.stream(all), Arrays.stream(more)).sorted().toArray();
        }
      }
      return all;
    }

    /** Returns the sections that have it, ascending. */
    int[] sections() {
      return spellings.stream()
          .flatMapToInt(each -> IntStream.range(0, each.count()).map(each::section))
          .sorted()
          .distinct()
          .toArray();
    }
  }

  private ScoredSections phrase(
      String name, List<List<String>> words, List<Integer> offsets, int slop) {
    deadline.check();
    float idf = 0;
    List<Places> places = new ArrayList<>();
    for (List<String> spellings : words) {
      Places ofWord = new Places();
      for (String each : spellings) {
        int frequency = terms.frequency(name, each);
        if (frequency > 0) {
          idf += idf(frequency, terms.sections(name));
          ofWord.spellings.add(terms.postings(name, each));
        }
      }
      places.add(ofWord);
    }
    if (places.stream().anyMatch(each -> each.spellings.isEmpty())) {
      return ScoredSections.NONE;
    }
    long distinct = words.stream().flatMap(List::stream).distinct().count();
    boolean repeats = slop > 0 && distinct < words.stream().mapToInt(List::size).sum();
    ScoredSections.Collector found = new ScoredSections.Collector();
    for (int section : rarest(places).sections()) {
      List<int[]> positions = new ArrayList<>();
      for (Places each : places) {
        int[] inSection = each.in(section);
        if (inSection.length == 0) {
          break;
        }
        positions.add(inSection);
      }
      float frequency =
          positions.size() < places.size()
              ? 0
              : positions.size() == 1
                  ? positions.getFirst().length
                  : PhraseMatcher.frequency(positions, offsets, slop, repeats);
      if (frequency > 0) {
        float length = length(places, section) / terms.averageLength(name);
        float inverse = 1 / (K1 * (1 - B + B * length));
        found.add(section, idf - idf / (1 + frequency * inverse));
      }
    }
    return found.result();
  }

  private static Places rarest(List<Places> places) {
    Places rarest = places.getFirst();
    int least = Integer.MAX_VALUE;
    for (Places each : places) {
      int count = each.spellings.stream().mapToInt(SectionPostings::count).sum();
      if (count < least) {
        least = count;
        rarest = each;
      }
    }
    return rarest;
  }

  /** Returns the field's length in a section; without lengths, as Lucene does, 1. */
  private static float length(List<Places> places, int section) {
    for (SectionPostings each : places.getFirst().spellings) {
      int at = each.find(section);
      if (at >= 0) {
        return each.length(at) < 0 ? 1 : each.length(at);
      }
    }
    return 1;
  }

  private static float idf(int frequency, int sections) {
    return (float) Math.log(1 + (sections - frequency + 0.5) / (frequency + 0.5));
  }

  @Override
  public ScoredSections best(Clause.Best best) {
    float[] scores = new float[sections];
    for (Clause way : best.ways()) {
      add(scores, way.accept(this), Math::max);
    }
    return found(scores);
  }

  private static void add(float[] scores, ScoredSections found, DoubleBinaryOperator by) {
    for (int i = 0; i < found.sections().length; i++) {
      int section = found.sections()[i];
      scores[section] = (float) by.applyAsDouble(scores[section], found.scores()[i]);
    }
  }

  private static ScoredSections found(float[] scores) {
    ScoredSections.Collector found = new ScoredSections.Collector();
    for (int section = 0; section < scores.length; section++) {
      if (scores[section] > 0) {
        found.add(section, scores[section]);
      }
    }
    return found.result();
  }

  @Override
  public ScoredSections sum(Clause.Sum sum) {
    double[] scores = new double[sections];
    int[] matched = new int[sections];
    for (Clause each : sum.required()) {
      addTo(scores, matched, each.accept(this));
    }
    int needed = sum.required().size();
    for (Clause each : sum.optional()) {
      ScoredSections found = each.accept(this);
      for (int i = 0; i < found.sections().length; i++) {
        int section = found.sections()[i];
        if (needed == 0 || matched[section] >= needed) {
          scores[section] += found.scores()[i];
          matched[section] = Math.max(matched[section], 1);
        }
      }
    }
    ScoredSections.Collector found = new ScoredSections.Collector();
    for (int section = 0; section < scores.length; section++) {
      if (matched[section] >= Math.max(1, needed)) {
        found.add(section, (float) scores[section]);
      }
    }
    return found.result();
  }

  private static void addTo(double[] scores, int[] matched, ScoredSections found) {
    for (int i = 0; i < found.sections().length; i++) {
      scores[found.sections()[i]] += found.scores()[i];
      matched[found.sections()[i]]++;
    }
  }

  @Override
  public ScoredSections boosted(Clause.Boosted boosted) {
    ScoredSections found = boosted.clause().accept(this);
    float[] scores = found.scores().clone();
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= boosted.factor();
    }
    return new ScoredSections(found.sections(), scores);
  }
}
