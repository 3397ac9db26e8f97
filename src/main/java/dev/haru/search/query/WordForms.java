package dev.haru.search.query;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.Analyzers;
import dev.haru.hangul.Hangul;
import dev.haru.hangul.IngForms;
import dev.haru.index.Fields;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.rank.ExpansionSource;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The other forms of a query's words that the course has: the verb of 쓰기, 캐싱 for 캐시, v6.2.8 for
 * 6.2, {@code set up} for setup, and longer words that contain them. Safe for use by several
 * threads.
 */
final class WordForms {

  /** The most versions that a version's beginning stands for. */
  private static final int MAX_VERSIONS = 30;

  /** The fewest letters of each half of a word that is also written as two: set up. */
  private static final int MIN_HALF = 2;

  /** The fewest letters of a word that is also written as two. */
  private static final int MIN_SPLIT = 5;

  private static final Pattern VERSION = Pattern.compile("v\\d+|v?\\d+(\\.\\d+)+");
  private static final Pattern LATIN = Pattern.compile("[a-z]+");

  private final CourseVocabulary vocabulary;
  private final List<String> analyzerGroups;
  private final RankingParameters parameters;

  /**
   * Creates the forms of a course's words.
   *
   * @param vocabulary the course's terms
   * @param analyzerGroups the analyzer groups of the index
   * @param parameters the weights of forms
   */
  WordForms(
      CourseVocabulary vocabulary, List<String> analyzerGroups, RankingParameters parameters) {
    this.vocabulary = vocabulary;
    this.analyzerGroups = analyzerGroups;
    this.parameters = parameters;
  }

  /** Adds the forms of a word that occur in the fields of an analyzer group. */
  void addTo(List<Expansion> expansions, String group, QueryAnalyzer.Word word) {
    if (word.best().size() != 1) {
      return;
    }
    String term = word.best().get(0);
    List<String> forms = new ArrayList<>(word.stems());
    if (occurs(group, term)) {
      forms.removeIf(stem -> stem.length() == 1); // 대기 is rarely a form of 대다
    }
    if (Hangul.isSyllable(term.charAt(0))) {
      forms.addAll(IngForms.of(term));
    } else {
      forms.addAll(versions(group, term));
    }
    forms.stream()
        .filter(form -> occurs(group, form))
        .forEach(form -> expansions.add(form(group, List.of(form))));
    String inner = AnalyzedText.inner(term);
    boolean isFound = !Hangul.isSyllable(term.charAt(0)) && occurs(group, term);
    if (!isFound && occurs(group, inner)) { // the hash of HashTable, where hash itself is not used
      ExpansionSource source = ExpansionSource.PART;
      expansions.add(new Expansion(group, List.of(inner), parameters.of(source), source));
    }
    List<String> halves =
        group.equals(Analyzers.MAIN) && word.whole().isEmpty() ? split(word) : List.of();
    if (!halves.isEmpty()) {
      expansions.add(form(group, halves));
    }
  }

  private Expansion form(String group, List<String> terms) {
    ExpansionSource source = ExpansionSource.FORM;
    return new Expansion(group, terms, parameters.of(source), source);
  }

  /**
   * Adds the other spellings of a technical word: joined, and as two words. If the course does not
   * have the word in one, each of its parts counts a little.
   */
  void addSpellings(List<Expansion> expansions, String group, QueryAnalyzer.Word word) {
    if (word.whole().isEmpty()) {
      return;
    }
    ExpansionSource source = ExpansionSource.SPELLING;
    float weight = parameters.of(source);
    word.whole().stream()
        .skip(1)
        .forEach(joined -> expansions.add(new Expansion(group, List.of(joined), weight, source)));
    if (word.parts().isEmpty()) {
      return;
    }
    expansions.add(new Expansion(group, word.parts(), weight, source));
    boolean isFound =
        word.whole().stream()
            .anyMatch(whole -> analyzerGroups.stream().anyMatch(each -> occurs(each, whole)));
    if (!isFound) {
      float low = parameters.of(ExpansionSource.PART);
      expansions.add(new Expansion(group, word.parts(), low, ExpansionSource.TYPED));
    }
  }

  /** Returns whether sections have a term in an analyzer group. */
  private boolean occurs(String group, String term) {
    return vocabulary.has(CourseVocabulary.FIELDS, group, term);
  }

  /** Returns a version with v or without, and the versions that begin with it. */
  private List<String> versions(String group, String term) {
    if (!VERSION.matcher(term).matches()) {
      return List.of();
    }
    List<String> forms = new ArrayList<>();
    addVersions(forms, group, term);
    if (term.indexOf('.') >= 0) { // a lone 2 is rarely v2
      String other = term.startsWith("v") ? term.substring(1) : "v" + term;
      forms.add(other);
      addVersions(forms, group, other);
    }
    return forms;
  }

  private void addVersions(List<String> versions, String group, String beginning) {
    Map<String, Integer> frequencies = vocabulary.beginningWith(group, beginning + ".");
    frequencies.keySet().removeIf(each -> !VERSION.matcher(each).matches());
    versions.addAll(CourseVocabulary.mostFrequent(frequencies, MAX_VERSIONS));
  }

  /** Returns the two words of the course that a word is made of, or none. */
  private List<String> split(QueryAnalyzer.Word word) {
    String typed = word.typed().toLowerCase(Locale.ROOT);
    List<String> best = List.of();
    int most = 0;
    if (typed.length() < MIN_SPLIT || !LATIN.matcher(typed).matches()) {
      return best;
    }
    for (int at = MIN_HALF; at <= typed.length() - MIN_HALF; at++) {
      int left = sections(typed.substring(0, at));
      int frequency = left <= most ? left : Math.min(left, sections(typed.substring(at)));
      if (frequency > most) {
        most = frequency;
        best = List.of(typed.substring(0, at), typed.substring(at));
      }
    }
    return best;
  }

  private int sections(String typed) {
    return vocabulary.frequency(Fields.WORD, typed);
  }

  /**
   * Returns the word that two words of the query make when they are written as one ({@code log
   * in}), or null if the course does not have it.
   */
  @Nullable String joined(QueryAnalyzer.Word left, QueryAnalyzer.Word right) {
    String joined = (left.typed() + right.typed()).toLowerCase(Locale.ROOT);
    boolean isPlain = left.whole().isEmpty() && right.whole().isEmpty();
    boolean isLong =
        Math.min(left.typed().length(), right.typed().length()) >= MIN_HALF
            && joined.length() >= MIN_SPLIT;
    return isPlain && isLong && LATIN.matcher(joined).matches() && sections(joined) > 0
        ? joined
        : null;
  }
}
