package dev.haru.search;

import dev.haru.text.Analyzers;
import dev.haru.text.Equivalents;
import dev.haru.text.FunctionWords;
import dev.haru.text.Hangul;
import dev.haru.text.SoundIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;

/**
 * Makes parts of a query's words: each with the other names that it has. Safe for use by several
 * threads.
 */
final class PartReader {

  /** The most words of the query that a dictionary entry may span. */
  private static final int MAX_COMPOUND = 4;

  /** Of two words that sound alike (컬렉터: collector, character) the liker one has to win. */
  private static final int SHARPNESS = 10;

  /** A word with more names is not one that is looked for, and each takes time. */
  private static final int MOST_ALTERNATIVES = 200;

  /** How many names to keep the terms of: some megabytes. */
  private static final int MOST_NAMES = 20_000;

  private final Analyzer analyzer;
  private final Equivalents field;
  private final Equivalents course;
  private final LearnedWords learned;
  private final Map<String, List<String>> termsOfNames = new ConcurrentHashMap<>();
  private final Weights weights;

  /**
   * Creates a reader.
   *
   * @param analyzer the one of Korean and English
   * @param field the field's dictionary
   * @param course the course's own glossary
   * @param learned what the course's translations have taught
   * @param weights what each source counts
   */
  PartReader(
      Analyzer analyzer,
      Equivalents field,
      Equivalents course,
      LearnedWords learned,
      Weights weights) {
    this.weights = weights;
    this.analyzer = analyzer;
    this.field = field;
    this.course = course;
    this.learned = learned;
  }

  /**
   * Returns the parts of plain words, compounds together; throws {@link SearchTimeout} at the
   * deadline.
   */
  List<Part> parts(String text, Deadline deadline) {
    List<Part> parts = new ArrayList<>();
    List<QueryWords.Word> words = contentWords(text);
    int at = 0;
    while (at < words.size()) {
      deadline.check();
      int length = compoundLength(words, at);
      List<QueryWords.Word> span = words.subList(at, at + length);
      if (length > 1 && !isKorean(span) && !learned.isCompound(Analyzers.MAIN, best(span))) {
        // English compounds are written apart: their words count each, their names besides.
        span.forEach(word -> parts.add(part(List.of(word))));
        parts.add(names(span));
      } else {
        parts.add(part(span));
      }
      at += length;
    }
    return parts;
  }

  /** Returns the parts of words that have no other names. */
  List<Part> asTyped(String text) {
    return contentWords(text).stream()
        .map(word ->
            new Part(
                word.typed(), List.of(new Alternative(word.best(), 1, Alternative.Source.TYPED))))
        .toList();
  }

  /** Returns the part of a word that is known by its sound or its beginning. */
  Part part(ReadWord word) {
    List<Alternative> alternatives = new ArrayList<>();
    add(alternatives, word.word(), Alternative.Source.TYPED, 1);
    for (SoundIndex.Match match : word.sounds()) {
      float likeness = (float) Math.pow(match.similarity(), SHARPNESS);
      addNamed(alternatives, match.term(), Alternative.Source.SOUND, likeness);
    }
    for (String whole : word.beginnings()) {
      addNamed(alternatives, whole, Alternative.Source.PREFIX, 1);
    }
    return new Part(word.word(), alternatives);
  }

  /** Returns the part of a word of which initial consonants were typed. */
  Part withChosung(ChosungReader.Found found) {
    Alternative.Source source =
        found.unfinished() ? Alternative.Source.PREFIX : Alternative.Source.CHOSUNG;
    List<Alternative> alternatives = new ArrayList<>();
    for (String word : found.words()) {
      addNamed(alternatives, word, source, 1);
    }
    return new Part(found.typed(), alternatives);
  }

  /** Adds what may be meant, and what that is called otherwise, which counts as much. */
  private void addNamed(
      List<Alternative> alternatives, String text, Alternative.Source source, float likeness) {
    float weight = likeness * weights.of(source);
    add(alternatives, text, source, weight);
    equivalents(text)
        .forEach(
            (other, from) -> add(alternatives, other, from, Math.min(weight, weights.of(from))));
  }

  /** Leaves function words out, unless there are no others. */
  private List<QueryWords.Word> contentWords(String text) {
    List<QueryWords.Word> words = QueryWords.of(analyzer, text);
    List<QueryWords.Word> content =
        words.stream()
            .filter(word -> !word.best().stream().allMatch(FunctionWords::contains))
            .toList();
    return content.isEmpty() ? words : content;
  }

  private int compoundLength(List<QueryWords.Word> words, int at) {
    for (int length = Math.min(MAX_COMPOUND, words.size() - at); length > 1; length--) {
      List<QueryWords.Word> span = words.subList(at, at + length);
      if (keys(span).stream().anyMatch(key -> !equivalents(key).isEmpty())
          || learned.isCompound(Analyzers.MAIN, best(span)) && !isInGlossary(span)) {
        return length;
      }
    }
    return 1;
  }

  private static List<String> best(List<QueryWords.Word> span) {
    return span.stream().flatMap(word -> word.best().stream()).toList();
  }

  /** What the course says itself goes before what it has taught. */
  private boolean isInGlossary(List<QueryWords.Word> span) {
    return Stream.concat(Stream.of(span), span.stream().map(List::of))
        .flatMap(words -> keys(words).stream())
        .anyMatch(key -> !course.of(key).isEmpty());
  }

  /** How a compound may stand in a dictionary: as typed, or as its terms. */
  private static List<String> keys(List<QueryWords.Word> span) {
    String typed = span.stream().map(QueryWords.Word::typed).collect(Collectors.joining());
    String terms =
        span.stream().flatMap(word -> word.parts().stream()).collect(Collectors.joining());
    return typed.equals(terms) ? List.of(typed) : List.of(typed, terms);
  }

  private Map<String, Alternative.Source> equivalents(String key) {
    Map<String, Alternative.Source> found = new LinkedHashMap<>();
    course.of(key).forEach(word -> found.put(word, Alternative.Source.GLOSSARY));
    if (found.isEmpty()) {
      field.of(key).forEach(word -> found.put(word, Alternative.Source.DICTIONARY));
    }
    return found;
  }

  private static boolean isKorean(List<QueryWords.Word> span) {
    return Hangul.isSyllable(span.get(0).typed().charAt(0));
  }

  private Part part(List<QueryWords.Word> span) {
    List<Alternative> alternatives = new ArrayList<>();
    alternatives.add(new Alternative(best(span), 1, Alternative.Source.TYPED));
    if (span.size() == 1) {
      addSpellings(alternatives, span.get(0));
    }
    addNames(alternatives, span);
    if (!isInGlossary(span)) {
      learned.addTo(alternatives, Analyzers.MAIN, best(span));
    }
    return new Part(typed(span), alternatives);
  }

  /** What a compound is called otherwise, without itself: it stands for all of its words. */
  private Part names(List<QueryWords.Word> span) {
    List<Alternative> names = new ArrayList<>();
    addNames(names, span);
    float words = 1 / weights.compound(span.size());
    return new Part(typed(span), names.stream().map(name -> name.times(words)).toList());
  }

  private static String typed(List<QueryWords.Word> span) {
    return span.stream().map(QueryWords.Word::typed).collect(Collectors.joining(" "));
  }

  private void addNames(List<Alternative> alternatives, List<QueryWords.Word> span) {
    for (String key : keys(span)) {
      Map<String, Alternative.Source> direct = equivalents(key);
      direct.forEach((text, source) -> add(alternatives, text, source, weights.of(source)));
      for (String text : direct.keySet()) {
        if (alternatives.size() == MOST_ALTERNATIVES) {
          return;
        }
        equivalents(text.replace(" ", ""))
            .forEach((other, source) ->
                add(alternatives, other, source, weights.related() * weights.of(source)));
      }
    }
  }

  private void add(
      List<Alternative> alternatives, String text, Alternative.Source source, float weight) {
    if (alternatives.size() == MOST_ALTERNATIVES) {
      return;
    }
    List<String> terms = source == Alternative.Source.TYPED ? terms(text) : termsOfName(text);
    boolean known = alternatives.stream().anyMatch(a -> a.terms().equals(terms));
    if (!terms.isEmpty() && !known) {
      alternatives.add(new Alternative(terms, weight, source));
    }
  }

  private void addSpellings(List<Alternative> alternatives, QueryWords.Word word) {
    Alternative.Source source = Alternative.Source.SPELLING;
    if (!word.whole().isEmpty()) {
      word.whole().stream()
          .skip(1)
          .forEach(j -> alternatives.add(new Alternative(List.of(j), weights.of(source), source)));
      if (!word.parts().isEmpty()) {
        alternatives.add(new Alternative(word.parts(), weights.of(source), source));
      }
    }
  }

  /** Names are words of the dictionaries or the course: many queries have the same. */
  private List<String> termsOfName(String name) {
    if (termsOfNames.size() >= MOST_NAMES) {
      termsOfNames.clear(); // a large course has more words than are asked for again
    }
    return termsOfNames.computeIfAbsent(name, this::terms);
  }

  private List<String> terms(String text) {
    return QueryWords.of(analyzer, text).stream().flatMap(word -> word.best().stream()).toList();
  }
}
