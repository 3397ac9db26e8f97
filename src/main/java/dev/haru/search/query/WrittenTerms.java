package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.WordTerms;
import dev.haru.hangul.Hangul;
import dev.haru.hangul.Particles;
import dev.haru.index.Fields;
import dev.haru.language.FunctionWords;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.rank.ExpansionSource;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.syntax.Phrase;
import dev.haru.text.WrittenWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of a query as they are written, looked up among the course's words that may not be
 * found by their terms. Safe for use by several threads.
 */
final class WrittenTerms {

  /**
   * The weight of a word as it is written that has terms too, which say the same: enough to find
   * it, and too little to prefer one form of a verb. With 0.3, the judged queries of one word in
   * several forms lose 0.05 each.
   */
  private static final float BESIDE_TERMS = 0.1f;

  /** The most words for a beginning; more would not narrow down what was meant. */
  private static final int MAX_BEGUN = 50;

  /** The fewest syllables of a beginning; single syllables are everyday words: 수, 일. */
  private static final int MIN_BEGINNING = 2;

  private static final List<String> FIELDS =
      List.of(Fields.HEADING, Fields.TITLE, Fields.PROSE, Fields.CODE, Fields.LINK);

  private final CourseVocabulary vocabulary;
  private final WordTerms alone;
  private final PrefixTerms prefixTerms;
  private final RankingParameters parameters;

  WrittenTerms(
      CourseVocabulary vocabulary,
      WordTerms alone,
      PrefixTerms prefixTerms,
      RankingParameters parameters) {
    this.vocabulary = vocabulary;
    this.alone = alone;
    this.prefixTerms = prefixTerms;
    this.parameters = parameters;
  }

  /**
   * A word of the query.
   *
   * @param written the word
   * @param isDropped whether the analyzer of Korean and English drops it
   * @param isContent whether it says what the query is about
   */
  private record Wanted(String written, boolean isDropped, boolean isContent) {}

  /**
   * Returns the query terms of those words that the course has as they are written. Words that are
   * dropped by the analysis or say nothing count only if the query has no others.
   */
  List<QueryTerm> of(List<String> words) {
    List<Wanted> all = new ArrayList<>();
    for (String word : words) {
      for (WrittenWords.Word each : WrittenWords.in(word)) {
        all.add(wanted(each.folded()));
      }
    }
    List<Wanted> content = all.stream().filter(Wanted::isContent).toList();
    return (content.isEmpty() ? all : content)
        .stream().map(this::term).filter(term -> !term.expansions().isEmpty()).toList();
  }

  private Wanted wanted(String written) {
    List<String> terms = alone.of(Analyzers.MAIN, written);
    boolean isDropped = terms.isEmpty();
    return new Wanted(
        written,
        isDropped,
        !isDropped
            && !FunctionWords.contains(written)
            && !terms.stream().allMatch(FunctionWords::contains));
  }

  private QueryTerm term(Wanted word) {
    List<Expansion> expansions = new ArrayList<>();
    for (String written : spellings(word.written())) {
      Expansion typed = expansion(written, ExpansionSource.TYPED);
      expansions.add(word.isDropped() ? typed : typed.times(BESIDE_TERMS));
    }
    if (word.isDropped() && word.written().length() >= MIN_BEGINNING) {
      for (String begun : beginningWith(word.written())) {
        expansions.add(expansion(begun, ExpansionSource.PREFIX));
      }
      expansions.addAll(prefixTerms.of(word.written()).expansions());
    }
    return new QueryTerm(word.written(), expansions);
  }

  private Expansion expansion(String written, ExpansionSource source) {
    return new Expansion(Fields.AS_WRITTEN, List.of(written), parameters.of(source), source);
  }

  /**
   * Returns the word if the course has it, otherwise what it has of the word without a particle.
   */
  private List<String> spellings(String written) {
    for (String stem :
        Hangul.isSyllable(written.charAt(0)) ? Particles.stems(written) : List.of(written)) {
      if (has(stem)) {
        return List.of(stem);
      }
    }
    return List.of();
  }

  private boolean has(String written) {
    return FIELDS.stream().anyMatch(field -> vocabulary.frequency(in(field), written) > 0);
  }

  /** Returns the words or pairs that begin with a text, without itself, the most frequent first. */
  private List<String> beginningWith(String text) {
    boolean isPair = text.indexOf(' ') >= 0;
    Map<String, Integer> frequencies = new HashMap<>();
    for (String field : FIELDS) {
      vocabulary.beginningWith(
          in(field),
          text,
          (word, sections) -> {
            if (word.length() > text.length() && word.indexOf(' ') >= 0 == isPair) {
              frequencies.merge(word, sections, Integer::sum);
            }
          });
    }
    return frequencies.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_BEGUN)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String in(String field) {
    return Fields.in(field, Fields.AS_WRITTEN);
  }

  /**
   * Returns a phrase.
   *
   * @param terms its terms in each analyzer group that has any
   */
  Phrase phrase(String text, Map<String, List<Phrase.Placed>> terms) {
    List<String> words = WrittenWords.in(text).stream().map(WrittenWords.Word::folded).toList();
    Map<String, Phrase.Way> ways = new TreeMap<>();
    terms.forEach(
        (group, placed) -> ways.put(group, new Phrase.Way(placed, spelled(dropped(group, words)))));
    boolean isDropped = words.stream().allMatch(word -> alone.of(Analyzers.MAIN, word).isEmpty());
    List<String> all = pairs(words);
    if (!words.isEmpty() && (isDropped || all.stream().allMatch(this::has))) {
      ways.put(Fields.AS_WRITTEN, new Phrase.Way(List.of(), spelled(all)));
    }
    return new Phrase(ways);
  }

  /** Returns the words that a group's analyzer drops; those side by side as pairs. */
  private List<String> dropped(String group, List<String> words) {
    List<String> dropped = new ArrayList<>();
    List<String> row = new ArrayList<>();
    for (String word : words) {
      if (alone.of(group, word).isEmpty()) {
        row.add(word);
      } else {
        dropped.addAll(pairs(row));
        row.clear();
      }
    }
    dropped.addAll(pairs(row));
    return dropped;
  }

  private static List<String> pairs(List<String> row) {
    if (row.size() < 2) {
      return List.copyOf(row);
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < row.size(); i++) {
      pairs.add(row.get(i) + ' ' + row.get(i + 1));
    }
    return pairs;
  }

  /** Returns each word as it is, or, if the course does not have it, the words it begins. */
  private List<List<String>> spelled(List<String> words) {
    List<List<String>> spelled = new ArrayList<>();
    for (String word : words) {
      List<String> begun = has(word) ? List.of() : beginningWith(word);
      spelled.add(begun.isEmpty() ? List.of(word) : begun);
    }
    return spelled;
  }
}
