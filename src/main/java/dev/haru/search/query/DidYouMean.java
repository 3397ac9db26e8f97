package dev.haru.search.query;

import dev.haru.hangul.DubeolsikKeyboard;
import dev.haru.hangul.KeystrokeDistance;
import dev.haru.language.FunctionWords;
import dev.haru.search.Deadline;
import dev.haru.search.SearchTimeout;
import dev.haru.search.correct.FuzzyWordIndex;
import dev.haru.search.correct.LossyCache;
import dev.haru.search.correct.WordFrequencies;
import dev.haru.search.syntax.ParsedSyntax;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * Proposes other queries where a word is so rare that a far commoner one, near it on the keyboard,
 * may have been meant. The word is searched for all the same: a course has rare words too.
 */
public final class DidYouMean {

  /** A word in more sections is no slip, neither the reader's nor the author's. */
  private static final int RARE = 2;

  /** A word is far commoner from so many sections on. */
  private static final int COMMON = 20;

  /** Shorter words have too many neighbours. */
  private static final int MIN_KEYS = 5;

  /** A shorter word that the course has, however rarely, is likelier right than wrong. */
  private static final int MIN_KEYS_IN_COURSE = 8;

  /** Words that differ in their last keys differ in their endings. */
  private static final int ENDING = 2;

  private final WordFrequencies vocabulary;
  private final Analyzer analyzer;
  private final LossyCache<String, String> neighbours = new LossyCache<>(LossyCache.WORDS);

  /**
   * Creates what proposes.
   *
   * @param analyzer the one of Korean and English
   */
  public DidYouMean(WordFrequencies vocabulary, Analyzer analyzer) {
    this.vocabulary = vocabulary;
    this.analyzer = analyzer;
  }

  /**
   * Returns queries that may have been meant, the nearest to what was typed first.
   *
   * @param query the query, whose corrected words are not questioned again
   * @param found how many results it has
   * @throws SearchTimeout when the deadline passes before
   */
  public List<ParsedSyntax> proposals(ParsedQuery query, int found, Deadline deadline) {
    Set<String> corrected =
        query.corrections().stream()
            .flatMap(each -> Arrays.stream(each.to().split(" ", -1)))
            .collect(Collectors.toSet());
    ParsedSyntax syntax = query.syntax();
    ParsedSyntax meant =
        syntax.mapWords(word -> {
          deadline.check(); // it is compared with all words of the course
          String common = corrected.contains(word) ? null : neighbours.of(word, this::common);
          return common == null ? word : common;
        });
    List<ParsedSyntax> proposals = new ArrayList<>(List.of(meant));
    if (found == 0 && !syntax.phrases().isEmpty()) {
      proposals.add(meant.withoutPhrases());
    }
    proposals.removeIf(proposal -> proposal.query().equals(syntax.query()));
    return proposals;
  }

  private @Nullable String common(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    KeystrokeDistance keys = KeystrokeDistance.from(word);
    if (keys.keys() < MIN_KEYS
        || !word.chars().allMatch(Character::isLetter)
        || FunctionWords.contains(word)) {
      return null;
    }
    int frequency = frequency(word);
    if (frequency > RARE || frequency > 0 && keys.keys() < MIN_KEYS_IN_COURSE) {
      return null;
    }
    FuzzyWordIndex.IndexedWord best = null;
    for (FuzzyWordIndex.IndexedWord other : vocabulary.fuzzyIndex().inLettersOf(word)) {
      if (other.frequency() >= COMMON
          && (best == null || other.frequency() > best.frequency())
          && keys.to(other.keystrokes(), KeystrokeDistance.KEY) <= KeystrokeDistance.KEY
          && ending(word).equals(ending(other.word()))) {
        best = other;
      }
    }
    return best == null ? null : best.word();
  }

  /**
   * A word is as frequent as the rarest of its terms, in whatever form, which is only looked at
   * where the word itself is rare.
   */
  private int frequency(String word) {
    int whole = vocabulary.frequency(word);
    if (whole > RARE) {
      return whole;
    }
    int terms = terms(word).stream().mapToInt(vocabulary::termFrequency).min().orElse(0);
    return Math.max(whole, terms);
  }

  private static String ending(String word) {
    String keys = DubeolsikKeyboard.toLatin(word);
    return keys.substring(Math.max(0, keys.length() - ENDING));
  }

  private List<String> terms(String word) {
    return QueryAnalyzer.of(analyzer, word).stream().flatMap(each -> each.best().stream()).toList();
  }
}
