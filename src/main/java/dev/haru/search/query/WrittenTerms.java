package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.CourseTokenizer;
import dev.haru.analysis.TextAnalysis;
import dev.haru.analysis.WordTerms;
import dev.haru.hangul.Hangul;
import dev.haru.hangul.Particles;
import dev.haru.index.Fields;
import dev.haru.language.FunctionWords;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.rank.ExpansionSource;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.syntax.Phrase;
import dev.haru.search.syntax.QueryAnalyzer;
import dev.haru.text.WrittenWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /** What completes the usual unfinished endings of verbs: 합니다, 했습니다, 하려고, 하려면. */
  private static final List<String> ENDS = List.of("다", "니다", "고", "면");

  private final CourseVocabulary vocabulary;
  private final TextAnalysis analyzers;
  private final WordTerms alone;
  private final PrefixTerms prefixTerms;
  private final RankingParameters parameters;

  WrittenTerms(
      CourseVocabulary vocabulary,
      TextAnalysis analyzers,
      PrefixTerms prefixTerms,
      RankingParameters parameters) {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
    this.alone = new WordTerms(analyzers);
    this.prefixTerms = prefixTerms;
    this.parameters = parameters;
  }

  /**
   * A word of the query.
   *
   * @param written the word
   * @param isDropped whether the analyzer of Korean and English drops it
   * @param isContent whether it says what the query is about
   * @param isUnfinished whether it is the last word, in Hangul, and the course does not have all of
   *     its terms
   */
  private record Wanted(
      String written, boolean isDropped, boolean isContent, boolean isUnfinished) {}

  /**
   * Returns the query terms of those words that the course has as they are written. Words that are
   * dropped by the analysis or say nothing count only if the query has no others.
   */
  List<QueryTerm> of(List<String> words) {
    List<Wanted> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      for (WrittenWords.Word each : WrittenWords.in(word)) {
        all.add(wanted(each, word, i + 1 == words.size()));
      }
    }
    List<Wanted> content = all.stream().filter(Wanted::isContent).toList();
    return (content.isEmpty() ? all : content)
        .stream().map(this::term).filter(term -> !term.expansions().isEmpty()).toList();
  }

  private Wanted wanted(WrittenWords.Word word, String text, boolean isLast) {
    String written = word.folded();
    List<String> terms = alone.of(Analyzers.MAIN, text.substring(word.start(), word.end()));
    boolean isDropped = terms.isEmpty();
    return new Wanted(
        written,
        isDropped,
        !isDropped
            && !FunctionWords.contains(written)
            && !terms.stream().allMatch(FunctionWords::contains),
        isLast && isHangul(written) && !terms.stream().allMatch(this::hasTerm));
  }

  private QueryTerm term(Wanted word) {
    List<Expansion> expansions = new ArrayList<>();
    for (String written : spellings(word.written())) {
      Expansion typed = expansion(written, ExpansionSource.TYPED);
      expansions.add(word.isDropped() ? typed : typed.times(BESIDE_TERMS));
    }
    boolean isLong = word.written().length() >= MIN_BEGINNING;
    if (word.isDropped() && isLong) {
      expansions.addAll(begun(word.written()));
      expansions.addAll(prefixTerms.of(word.written()).expansions());
    } else if (word.isUnfinished() && isLong) {
      expansions.addAll(begun(word.written()));
      expansions.addAll(finished(word.written()));
    }
    return new QueryTerm(word.written(), expansions);
  }

  private static boolean isHangul(String written) {
    return Hangul.isSyllable(written.charAt(0));
  }

  private boolean hasTerm(String term) {
    return vocabulary.has(CourseVocabulary.FIELDS, Analyzers.MAIN, term);
  }

  private List<Expansion> begun(String written) {
    return beginningWith(written).stream()
        .map(begun -> expansion(begun, ExpansionSource.PREFIX))
        .toList();
  }

  /** Returns the verb of a form with an unfinished ending, 더하 for 더합니, or nothing. */
  private List<Expansion> finished(String written) {
    ExpansionSource source = ExpansionSource.PREFIX;
    return ENDS.stream()
        .map(end -> alone.of(Analyzers.MAIN, written + end))
        .filter(terms -> !terms.isEmpty() && terms.stream().allMatch(this::hasTerm))
        .limit(1)
        .map(terms -> new Expansion(terms, parameters.of(source), source))
        .toList();
  }

  private Expansion expansion(String written, ExpansionSource source) {
    return new Expansion(Fields.AS_WRITTEN, List.of(written), parameters.of(source), source);
  }

  /**
   * Returns the word if the course has it, otherwise what it has of the word without a particle.
   */
  private List<String> spellings(String written) {
    for (String stem : isHangul(written) ? Particles.stems(written) : List.of(written)) {
      if (has(stem)) {
        return List.of(stem);
      }
    }
    return List.of();
  }

  private boolean has(String written) {
    return vocabulary.has(CourseVocabulary.FIELDS, Fields.AS_WRITTEN, written);
  }

  /** Returns the words or pairs that begin with a text, without itself, the most frequent first. */
  private List<String> beginningWith(String text) {
    boolean isPair = text.indexOf(' ') >= 0;
    Map<String, Integer> frequencies = vocabulary.beginningWith(Fields.AS_WRITTEN, text);
    frequencies
        .keySet()
        .removeIf(word -> word.length() == text.length() || word.indexOf(' ') >= 0 != isPair);
    return CourseVocabulary.mostFrequent(frequencies, MAX_BEGUN);
  }

  /** Returns a phrase as each of the analyzer groups has it, and as it is written. */
  Phrase phrase(String text, List<String> groups) {
    List<Phrase.Way> ways = new ArrayList<>();
    for (String group : groups) {
      List<Phrase.Placed> terms = QueryAnalyzer.phrase(analyzers.of(group), text);
      if (!terms.isEmpty()) {
        List<WordTerms.InText> words = alone.in(group, text);
        List<List<String>> little = little(words);
        ways.add(new Phrase.Way(group, List.of(terms), little));
        if (words.stream().anyMatch(each -> each.isLittle() && !each.isDropped())
            && !little.isEmpty()) {
          ways.add(new Phrase.Way(group, rowsOfOthers(group, words, text), little));
        }
      }
    }
    List<WordTerms.InText> words = alone.in(Analyzers.MAIN, text);
    List<String> all = pairs(words.stream().map(each -> each.word().folded()).toList());
    boolean isDropped = words.stream().allMatch(WordTerms.InText::isDropped);
    if (!words.isEmpty() && (isDropped || all.stream().allMatch(this::has))) {
      ways.add(new Phrase.Way(Fields.AS_WRITTEN, List.of(), spelled(all)));
    } else if (words.size() > 1
        && CourseTokenizer.needsNori(text)
        && text.chars().noneMatch(Character::isWhitespace)) {
      groups.forEach(group -> ways.add(wordByWord(group, text)));
    }
    return new Phrase(ways);
  }

  /**
   * Returns the rows of words whose terms can be relied on; the words between them may have had
   * other terms in a sentence.
   */
  private List<List<Phrase.Placed>> rowsOfOthers(
      String group, List<WordTerms.InText> words, String text) {
    List<List<Phrase.Placed>> rows = new ArrayList<>();
    int next = 0;
    while (next < words.size()) {
      int end = next;
      while (end < words.size() && !words.get(end).isLittle()) {
        end++;
      }
      if (end > next) {
        int from = words.get(next).word().start();
        int to = words.get(end - 1).word().end();
        rows.add(QueryAnalyzer.phrase(analyzers.of(group), text.substring(from, to)));
      }
      next = end + 1;
    }
    return rows.stream().filter(row -> !row.isEmpty()).toList();
  }

  /**
   * Returns the words of a phrase without spaces, such as {@code 파드(Pod)}, each by itself: the
   * analyzer may have read them differently in a sentence.
   */
  private Phrase.Way wordByWord(String group, String text) {
    List<List<Phrase.Placed>> sequences = new ArrayList<>();
    List<List<String>> written = new ArrayList<>();
    for (WrittenWords.Word word : WrittenWords.in(text)) {
      List<Phrase.Placed> terms =
          has(word.folded())
              ? List.of()
              : QueryAnalyzer.phrase(analyzers.of(group), text.substring(word.start(), word.end()));
      if (terms.isEmpty()) {
        written.add(List.of(word.folded()));
      } else {
        sequences.add(terms);
      }
    }
    return new Phrase.Way(group, sequences, written);
  }

  /**
   * Returns the words that an analyzer drops, in pairs with the little words beside them if there
   * are any.
   */
  private List<List<String>> little(List<WordTerms.InText> words) {
    List<String> little = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      WordTerms.InText each = words.get(i);
      if (i + 1 < words.size() && isPair(each, words.get(i + 1))) {
        little.add(each.word().folded() + ' ' + words.get(i + 1).word().folded());
      } else if (each.isDropped() && (i == 0 || !isPair(words.get(i - 1), each))) {
        little.add(each.word().folded());
      }
    }
    return spelled(little);
  }

  private static boolean isPair(WordTerms.InText left, WordTerms.InText right) {
    return (left.isDropped() || right.isDropped())
        && (left.group().equals(Analyzers.MAIN) || left.isLittle() && right.isLittle());
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

  /** Returns each word or pair as it is, and with any particle that the course has after it. */
  private List<List<String>> spelled(List<String> words) {
    List<List<String>> spelled = new ArrayList<>();
    for (String word : words) {
      List<String> spellings = new ArrayList<>(List.of(word));
      if (Hangul.isSyllable(word.charAt(word.length() - 1))) {
        beginningWith(word).stream()
            .filter(begun -> Particles.stems(begun).contains(word))
            .forEach(spellings::add);
      }
      spelled.add(spellings);
    }
    return spelled;
  }
}
