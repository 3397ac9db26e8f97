package dev.haru.search.correct;

import dev.haru.hangul.DubeolsikKeyboard;
import dev.haru.hangul.Hangul;
import dev.haru.hangul.InitialConsonants;
import dev.haru.search.Correction;
import dev.haru.search.Deadline;
import dev.haru.text.LossyCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A corrector of a query's words: of those typed in the other keyboard layout, with a slip of the
 * finger, or not yet to the end. A word that the course knows is left alone.
 *
 * <p>An instance belongs to one generation of an index and is safe for use by several threads.
 * Readings are cached: while a query is being typed, each keystroke is a search, and all words but
 * the last stay the same.
 */
public final class QueryCorrector {

  /** The fewest letters of a beginning typed in the other layout; fewer may be anything. */
  private static final int MIN_BEGUN = 5;

  private final KnownWords known;
  private final WordCorrector wordCorrector;
  private final PrefixExpander beginnings;
  private final LossyCache<WordCorrector.InQuery, String> otherKeyboards =
      new LossyCache<>(LossyCache.WORDS);
  private final LossyCache<WordCorrector.InQuery, InterpretedWord> guesses =
      new LossyCache<>(LossyCache.WORDS);

  private final LossyCache<String, PrefixExpander.Beginnings> beginningsOf =
      new LossyCache<>(LossyCache.WORDS);

  public QueryCorrector(WordFrequencies vocabulary, KnownWords known) {
    this.known = known;
    this.beginnings = new PrefixExpander(vocabulary);
    this.wordCorrector = new WordCorrector(vocabulary, known);
  }

  /**
   * The words of a query as they were read.
   *
   * @param words the interpreted words
   * @param corrected the words with the corrections made
   * @param corrections the corrections that were made
   * @param beginnings the words that begin with the last word, which may still be unfinished
   */
  public record Reading(
      List<InterpretedWord> words,
      List<String> corrected,
      List<Correction> corrections,
      PrefixExpander.Beginnings beginnings) {

    /** Returns the same words as they were typed. */
    public Reading asTyped(List<String> typed) {
      return new Reading(
          typed.stream().map(InterpretedWord::plain).toList(), typed, List.of(), beginnings);
    }
  }

  /**
   * Returns the reading of a query's plain words; throws {@code SearchTimeout} if that takes too
   * long.
   */
  public Reading read(List<String> typed, Deadline deadline) {
    List<String> words = new ArrayList<>(typed);
    boolean otherKeyboard = false;
    for (int i = 0; i < words.size(); i++) {
      deadline.check();
      String other = otherKeyboards.of(at(typed, i), this::otherKeyboard);
      if (other != null) {
        words.set(i, other);
        otherKeyboard = true;
      }
    }
    List<Correction> corrections = new ArrayList<>();
    List<InterpretedWord> read = new ArrayList<>();
    List<String> corrected = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      deadline.check();
      if (otherKeyboard && words.get(i).equals(typed.get(i)) && !known.has(typed.get(i))) {
        words.set(i, swapped(typed.get(i))); // the layout was on for the whole query
      }
      String word = words.get(i);
      if (!word.equals(typed.get(i))) {
        corrections.add(new Correction(Correction.Kind.LAYOUT, typed.get(i), word));
      }
      InterpretedWord guess = guess(words, i);
      Correction.Kind kind = guess.correction();
      if (kind != null && !word.equals(typed.get(i))) { // one step at a time
        InterpretedWord heard = wordCorrector.besides(word);
        guess = heard == null ? InterpretedWord.plain(word) : heard;
      } else if (kind != null) {
        corrections.add(new Correction(kind, word, guess.word()));
        word = guess.word();
        words.set(i, word);
        InterpretedWord asTyped = guess(words, i);
        guess = asTyped.correction() == null ? asTyped : guess;
      }
      words.set(i, guess.word()); // an unfinished particle is left out
      read.add(guess);
      corrected.add(word);
    }
    PrefixExpander.Beginnings begun =
        corrected.isEmpty()
            ? PrefixExpander.Beginnings.NONE
            : Objects.requireNonNull(beginningsOf.of(corrected.getLast(), beginnings::of));
    return new Reading(read, corrected, corrections, begun);
  }

  /** Returns the word of the course of which another may be a misspelling, or null. */
  public @Nullable String nearest(String word) {
    return wordCorrector.nearest(word);
  }

  /** Returns the reading of a word of the course that stands alone. */
  public InterpretedWord read(String word) {
    return guess(List.of(word), 0);
  }

  private InterpretedWord guess(List<String> words, int i) {
    InterpretedWord guess = guesses.of(at(words, i), wordCorrector::guess);
    return guess == null ? InterpretedWord.plain(words.get(i)) : guess;
  }

  private static WordCorrector.InQuery at(List<String> words, int i) {
    String before = i == 0 ? "" : words.get(i - 1);
    String after = i + 1 == words.size() ? "" : words.get(i + 1);
    return new WordCorrector.InQuery(words.get(i), before, after, i + 1 == words.size());
  }

  private static String swapped(String word) {
    return KnownWords.isLatin(word) ? DubeolsikKeyboard.toHangul(word) : toLatin(word);
  }

  private static String toLatin(String hangul) {
    return DubeolsikKeyboard.toLatin(hangul).toLowerCase(Locale.ROOT);
  }

  /** Returns the word in the other keyboard layout if only that makes sense, otherwise null. */
  private @Nullable String otherKeyboard(WordCorrector.InQuery typed) {
    String word = typed.word();
    if (known.has(word) || InitialConsonants.isChosung(word)) {
      return null;
    }
    if (KnownWords.isLatin(word)) {
      String hangul = DubeolsikKeyboard.toHangul(word);
      return makesSense(typed, hangul) ? hangul : null;
    }
    if (KnownWords.hasHangul(word)) {
      String latin = toLatin(word);
      return KnownWords.isLatin(latin) && isLatin(typed, latin) ? latin : null;
    }
    return null;
  }

  private boolean makesSense(WordCorrector.InQuery typed, String hangul) {
    String latin = typed.word().toLowerCase(Locale.ROOT);
    if (typed.isLast() && wordCorrector.isBegun(latin)) {
      return false;
    }
    if (known.hasWord(hangul) && isSyllables(hangul)) {
      return true;
    }
    if (wordCorrector.isMisspelled(latin)) {
      return false;
    }
    if (known.isReal(latin)) {
      return false;
    }
    return typed.isLast() && isLong(hangul) && wordCorrector.isBegun(hangul)
        || isSyllables(hangul) && wordCorrector.isHeard(hangul);
  }

  /** Returns whether a text is long enough to be a beginning in the other layout: 쿠버넽. */
  private static boolean isLong(String hangul) {
    return hangul.length() > 2
        && Hangul.isSyllable(hangul.charAt(0))
        && Hangul.isSyllable(hangul.charAt(1));
  }

  private static boolean isSyllables(String text) {
    return text.chars().allMatch(c -> Hangul.isSyllable((char) c));
  }

  private boolean isLatin(WordCorrector.InQuery typed, String latin) {
    if (known.has(latin)) {
      return true;
    }
    if (wordCorrector.isBegun(typed.word())) {
      return false;
    }
    return typed.isLast()
        && latin.length() >= MIN_BEGUN
        && wordCorrector.isBegun(latin)
        && wordCorrector.guess(typed) == null;
  }
}
