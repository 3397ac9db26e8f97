package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TextAnalysis;
import dev.haru.index.Fields;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.syntax.Phrase;
import dev.haru.search.syntax.QueryAnalyzer;
import dev.haru.text.FoldedText;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The words of queries as the analyzer groups of an index read them. Safe for use by several
 * threads.
 */
final class GroupWords {

  /** The fewest Latin letters that tell a word; of other letters two do. */
  private static final int LATIN = 3;

  private final TextAnalysis analyzers;
  private final List<String> groups;
  private final CourseVocabulary vocabulary;

  /**
   * Creates a reader of words.
   *
   * @param groups the analyzer groups of the index
   * @param vocabulary the course's terms
   */
  GroupWords(TextAnalysis analyzers, List<String> groups, CourseVocabulary vocabulary) {
    this.analyzers = analyzers;
    this.groups = List.copyOf(groups);
    this.vocabulary = vocabulary;
  }

  /** Returns the analyzer groups other than that of Korean and English. */
  List<String> others() {
    return groups.stream().filter(group -> !group.equals(Analyzers.MAIN)).toList();
  }

  /**
   * Returns the terms of a text in an analyzer group, none if the index does not have the group.
   */
  List<Phrase.Placed> terms(String group, String text) {
    return groups.contains(group) ? QueryAnalyzer.phrase(analyzers.of(group), text) : List.of();
  }

  /** Returns whether sentences have a term in an analyzer group. */
  boolean hasTerm(String group, String term) {
    return vocabulary.has(CourseVocabulary.SENTENCES, group, term);
  }

  /** Returns whether sentences have all terms of a word in an analyzer group. */
  boolean has(String group, String word) {
    List<Phrase.Placed> terms = terms(group, word);
    return !terms.isEmpty() && terms.stream().allMatch(each -> hasTerm(group, each.term()));
  }

  /**
   * Returns whether a text is long enough to tell its word, and sentences have terms that begin
   * with it in an analyzer group.
   */
  boolean begins(String group, String text) {
    return isLongEnough(text)
        && CourseVocabulary.SENTENCES.stream()
            .anyMatch(field -> {
              int[] terms = {0};
              for (String each : spellings(text)) {
                vocabulary.beginningWith(
                    Fields.in(field, group), each, (term, sections) -> terms[0]++);
              }
              return terms[0] > 0;
            });
  }

  private static boolean isLongEnough(String text) {
    boolean isLatin = UnicodeScript.of(text.codePointAt(0)) == UnicodeScript.LATIN;
    return text.length() >= (isLatin ? LATIN : 2);
  }

  /**
   * Returns the most frequent terms of an analyzer group that begin with a text, none if it is too
   * short. Of Japanese words, which the analyzer may have cut (クラ and ウド of クラウド), otherwise the
   * longest term that the text begins with.
   */
  List<String> beginningWith(String group, String text, int limit) {
    if (!isLongEnough(text)) {
      return List.of();
    }
    Map<String, Integer> found = new HashMap<>();
    spellings(text).forEach(each -> found.putAll(vocabulary.beginningWith(group, each)));
    if (found.isEmpty() && UnicodeScript.of(text.codePointAt(0)) == UnicodeScript.KATAKANA) {
      return IntStream.iterate(text.length() - 1, end -> end > 1, end -> end - 1)
          .mapToObj(end -> text.substring(0, end))
          .filter(term -> hasTerm(group, term))
          .limit(1)
          .toList();
    }
    return CourseVocabulary.mostFrequent(found, limit);
  }

  /** Returns a text in lower case with and without accents, because analyzers differ in this. */
  private static Set<String> spellings(String text) {
    Set<String> spellings = new LinkedHashSet<>(List.of(text.toLowerCase(Locale.ROOT)));
    String folded = FoldedText.of(text).chars();
    if (!folded.isEmpty()) {
      spellings.add(folded);
    }
    return spellings;
  }
}
