package dev.haru.search.query;

import dev.haru.hangul.DubeolsikKeyboard;
import dev.haru.hangul.KeystrokeDistance;
import dev.haru.language.FunctionWords;
import dev.haru.search.Correction;
import dev.haru.search.Deadline;
import dev.haru.search.SearchTimeout;
import dev.haru.search.correct.FuzzyWordIndex;
import dev.haru.search.correct.LossyCache;
import dev.haru.search.correct.WordFrequencies;
import dev.haru.search.syntax.ParsedSyntax;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern SPACE = Pattern.compile("\\s+");

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
   * @param query the query with its corrections made
   * @param corrections these corrections, whose words are not questioned again
   * @param found how many results it has
   * @throws SearchTimeout when the deadline passes before
   */
  public List<String> proposals(
      String query, List<Correction> corrections, int found, Deadline deadline) {
    ParsedSyntax syntax = ParsedSyntax.of(query);
    String meant = query;
    for (String text : words(syntax)) {
      for (String word : SPACE.split(text, -1)) {
        deadline.check(); // it is compared with all words of the course
        boolean corrected = corrections.stream().anyMatch(each -> each.to().contains(word));
        String common = corrected ? null : neighbours.of(word, this::common);
        if (common != null) {
          meant = replace(meant, word, common);
        }
      }
    }
    List<String> proposals = new ArrayList<>(List.of(meant));
    if (found == 0 && !syntax.phrases().isEmpty()) {
      proposals.add(meant.replaceAll("[\"“”„]", ""));
    }
    proposals.removeIf(query::equals);
    return proposals;
  }

  private static List<String> words(ParsedSyntax syntax) {
    List<String> words = new ArrayList<>(syntax.phrases());
    words.add(syntax.words());
    return words;
  }

  private static String replace(String query, String word, String by) {
    return Pattern.compile("(?<![^\\s\"“”„])" + Pattern.quote(word) + "(?![^\\s\"“”„])")
        .matcher(query)
        .replaceAll(Matcher.quoteReplacement(by));
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
