package dev.haru.search.query;

import dev.haru.analysis.TermAnalyzer;
import dev.haru.hangul.DubeolsikKeyboard;
import dev.haru.hangul.KeystrokeDistance;
import dev.haru.language.FunctionWords;
import dev.haru.search.Deadline;
import dev.haru.search.SearchTimeout;
import dev.haru.search.correct.FuzzyWordIndex;
import dev.haru.search.correct.PrefixExpander;
import dev.haru.search.correct.SpellChecker;
import dev.haru.search.correct.WordFrequencies;
import dev.haru.search.syntax.ParsedSyntax;
import dev.haru.search.syntax.QueryAnalyzer;
import dev.haru.text.LossyCache;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A source of alternative queries: if a word is rare and a far commoner one is near it on the
 * keyboard, the commoner one may have been meant. The rare word is still searched for, because a
 * course has rare words too.
 */
public final class DidYouMean {

  /** The most sections that contain a slip, whether the reader's or the author's. */
  private static final int RARE = 2;

  /** The fewest sections that contain a far commoner word. */
  private static final int COMMON = 20;

  /**
   * The fewest keys of a questioned word of the course; a shorter one, however rare, is likelier
   * right than wrong.
   */
  private static final int MIN_KEYS = 8;

  /**
   * The number of last keys that must match; words that differ in these differ in their endings.
   */
  private static final int ENDING = 2;

  private final WordFrequencies vocabulary;
  private final TermAnalyzer analyzer;
  private final SpellChecker spellChecker;
  private final PrefixExpander beginnings;
  private final LossyCache<String, String> neighbours = new LossyCache<>(LossyCache.WORDS);

  /**
   * Creates a source of proposals.
   *
   * @param analyzer the analyzer of Korean and English
   */
  public DidYouMean(WordFrequencies vocabulary, TermAnalyzer analyzer) {
    this.vocabulary = vocabulary;
    this.analyzer = analyzer;
    this.spellChecker = new SpellChecker(vocabulary);
    this.beginnings = new PrefixExpander(vocabulary);
  }

  /**
   * Returns queries that may have been meant, the nearest to the typed one first.
   *
   * @param query the query, whose corrected words are not questioned again
   * @param found the number of its results
   * @throws SearchTimeout if the deadline passes first
   */
  public List<ParsedSyntax> proposals(ParsedQuery query, int found, Deadline deadline) {
    Set<String> corrected =
        query.corrections().stream()
            .flatMap(each -> Arrays.stream(each.to().split(" ", -1)))
            .collect(Collectors.toSet());
    ParsedSyntax syntax = query.syntax();
    ParsedSyntax meant =
        syntax.mapWords(word -> {
          deadline.check(); // each word is compared with all words of the course
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
    if (!word.chars().allMatch(Character::isLetter) || FunctionWords.contains(word)) {
      return null;
    }
    int frequency = frequency(word);
    if (frequency == 0) {
      return beginnings.of(word).isEmpty() ? spellChecker.proposal(word) : null;
    }
    KeystrokeDistance keys = KeystrokeDistance.from(word);
    if (keys.keys() < MIN_KEYS || frequency > RARE) {
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
   * Returns a word's frequency, or that of the rarest of its terms, in any form, if it is greater.
   * The terms are looked up only if the word itself is rare.
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
