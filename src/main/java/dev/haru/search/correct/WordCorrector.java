package dev.haru.search.correct;

import dev.haru.hangul.DubeolsikKeyboard;
import dev.haru.hangul.Hangul;
import dev.haru.hangul.InitialConsonants;
import dev.haru.hangul.Particles;
import dev.haru.language.FunctionWords;
import dev.haru.phonetic.SoundIndex;
import dev.haru.search.Correction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A corrector of unknown words: of unfinished words, slips of the finger, and loanwords written as
 * they sound.
 */
final class WordCorrector {

  /** The most wrong keys in a word; more make a different word. */
  private static final int MOST_SLIPS = 2;

  /** The most homophones kept; the rest of the query decides between them. */
  private static final int MOST_SOUNDS = 3;

  /** The similarity from which a sound is better evidence than the parts of a word. */
  private static final double CERTAIN = 0.9;

  /**
   * The similarity from which a sound is better evidence than what the word may become (메시: mesh,
   * 메시지).
   */
  private static final double SAME = 0.95;

  /**
   * The fewest letters of a Latin word that is looked up by sound; shorter ones sound like too many
   * Hangul words. Source: of 5,977 English words that the Korean lessons of the public course do
   * not have, 37 find a word with this limit and {@link #SAME}, all but 3 of them the right one.
   */
  private static final int MIN_LETTERS = 5;

  /** The fewest syllables of a word that is certainly known by its sound. */
  private static final int MIN_SYLLABLES = 3;

  /** The fewest syllables of a loanword that is made of two words. */
  private static final int MIN_SYLLABLES_OF_TWO = 4;

  /** The most keys of an unfinished particle. */
  private static final int MOST_OF_PARTICLE = 2;

  private final WordFrequencies vocabulary;
  private final KnownWords known;
  private final SpellChecker spellChecker;
  private final PrefixExpander beginnings;

  WordCorrector(WordFrequencies vocabulary, KnownWords known) {
    this.vocabulary = vocabulary;
    this.known = known;
    this.spellChecker = new SpellChecker(vocabulary);
    this.beginnings = new PrefixExpander(vocabulary);
  }

  /**
   * A word of the query.
   *
   * @param word the word
   * @param before the word before it, or an empty one
   * @param after the word after it, or an empty one
   * @param isLast whether it is the last word, which may still be unfinished
   */
  record InQuery(String word, String before, String after, boolean isLast) {

    /**
     * Returns the hash; written out, because a record's generated methods are generated at every
     * start.
     */
    @Override
    public int hashCode() {
      return 31 * (31 * (31 * word.hashCode() + before.hashCode()) + after.hashCode())
          + Boolean.hashCode(isLast);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof InQuery(String word2, String before2, String after2, boolean last2)
          && word.equals(word2)
          && before.equals(before2)
          && after.equals(after2)
          && isLast == last2;
    }

    /** Returns another word in the same place, without its neighbours. */
    InQuery alone(String other) {
      return new InQuery(other, "", "", isLast);
    }
  }

  /**
   * Returns the intended word, or null if the typed word is left as it is.
   *
   * <p>One slip is likelier than a loanword in an unknown spelling; two slips are less likely.
   */
  @Nullable InterpretedWord guess(InQuery typed) {
    String word = typed.word().toLowerCase(Locale.ROOT);
    if (InitialConsonants.hasChosung(word)) {
      // InitialConsonantExpander reads these, except half a particle.
      return typed.isLast() && !isBegun(word) ? beforeParticle(word) : null;
    }
    if (!KnownWords.isWord(word)
        || FunctionWords.contains(word)
        || Particles.stems(word).stream()
            .anyMatch(stem -> vocabulary.isNamed(stem) || known.isShort(stem))) {
      return null;
    }
    InterpretedWord sameSound = sameSound(word);
    if (sameSound != null) {
      return sameSound;
    }
    KnownWords.Share share = known.shareOf(word);
    Heard heard = new Heard(word);
    if (vocabulary.isOnlyWritten(word)) {
      return known.isWhole(word) ? heard.besides(0) : null;
    }
    if (typed.isLast() && (share != KnownWords.Share.ALL || known.isMisread(word))) {
      if (isBegun(word)) {
        InterpretedWord besides = heard.besides(SAME);
        return besides == null ? InterpretedWord.unfinished(word) : besides;
      }
      InterpretedWord guess = heard.besides(SAME) == null ? beforeParticle(word) : null;
      if (guess != null) {
        return guess;
      }
    }
    if (share != KnownWords.Share.LITTLE) { // known, but without a name in the other language
      boolean isWhole = share == KnownWords.Share.MOST && !vocabulary.knows(word);
      InterpretedWord whole = isWhole ? heard.instead(SAME) : null;
      return whole == null ? heard.besides(CERTAIN) : whole;
    }
    if (known.isReal(word)) {
      List<Supplier<@Nullable InterpretedWord>> guesses =
          List.of(
              () -> fitting(typed),
              () -> heard.instead(CERTAIN),
              () -> heard.besides(0),
              () -> inTwo(word),
              () -> inHangul(word));
      return first(guesses);
    }
    List<Supplier<@Nullable InterpretedWord>> guesses =
        List.of(
            () -> word.length() < MIN_SYLLABLES ? null : heard.instead(SAME),
            () -> spelled(typed, 1),
            () -> heard.instead(0),
            () -> inTwo(word),
            () -> spelled(typed, MOST_SLIPS),
            () -> typed.isLast() ? nearlyBegun(word) : null,
            () -> inHangul(word));
    return first(guesses);
  }

  /** Returns the course's word that sounds the same as a doubtful one, or null. */
  private @Nullable InterpretedWord sameSound(String word) {
    if (!Hangul.isSyllable(word.charAt(0))) {
      return null;
    }
    return Particles.stems(word).stream()
        .map(stem -> known.isDoubtful(stem) ? spellChecker.sameSound(stem) : null)
        .filter(Objects::nonNull)
        .findFirst()
        .map(meant -> InterpretedWord.corrected(Correction.Kind.SPELLING, meant))
        .orElse(null);
  }

  /**
   * Returns the two words, each known or heard, that a loanword is made of (타임트래블: time travel), or
   * null. The word is long enough that both parts are not there by chance.
   */
  private @Nullable InterpretedWord inTwo(String word) {
    if (!Hangul.isSyllable(word.charAt(0)) || word.length() < MIN_SYLLABLES_OF_TWO) {
      return null;
    }
    String best = null;
    double most = 0; // a part that is not known counts 0
    for (int at = 1; at < word.length(); at++) {
      Heard left = new Heard(word.substring(0, at));
      Heard right = new Heard(word.substring(at));
      if (left.likeness() > most && right.likeness() > most) {
        most = Math.min(left.likeness(), right.likeness());
        best = left.best() + ' ' + right.best();
      }
    }
    if (best == null || best.replace(" ", "").equals(word)) {
      return null; // nothing, or the word itself in two
    }
    return InterpretedWord.corrected(Correction.Kind.SOUND, best);
  }

  private static @Nullable InterpretedWord first(
      List<Supplier<@Nullable InterpretedWord>> guesses) {
    return guesses.stream().map(Supplier::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Returns whether a word, taken alone, is a known word with slips. */
  boolean isMisspelled(String word) {
    return !known.isReal(word) && nearest(word) != null;
  }

  /**
   * Returns the word of the course of which another, taken alone, may be a misspelling, or null.
   */
  @Nullable String nearest(String word) {
    return spellChecker.nearest(word, "", "", MOST_SLIPS);
  }

  /** Returns whether a Korean word certainly sounds like a word of the course. */
  boolean isHeard(String word) {
    return word.length() >= MIN_SYLLABLES && besides(word) != null;
  }

  /** Returns a Korean word with those that it certainly sounds like, or null if there are none. */
  @Nullable InterpretedWord besides(String word) {
    return new Heard(word).besides(CERTAIN);
  }

  /** Returns whether a word is the beginning of another. */
  boolean isBegun(String word) {
    return !beginnings.of(word).likeliest().isEmpty();
  }

  /**
   * Returns the word before an unfinished particle, as in {@code 컨테이넝} on the way to 컨테이너에;
   * otherwise null.
   */
  private @Nullable InterpretedWord beforeParticle(String word) {
    if (!KnownWords.hasHangul(word)) {
      return null;
    }
    String keys = DubeolsikKeyboard.toLatin(word);
    for (int cut = 1; cut <= Math.min(MOST_OF_PARTICLE, keys.length() - 1); cut++) {
      String rest = DubeolsikKeyboard.toHangul(keys.substring(0, keys.length() - cut));
      if (Particles.beginWith(keys.substring(keys.length() - cut)) && vocabulary.knows(rest)) {
        return InterpretedWord.plain(rest);
      }
    }
    return null;
  }

  private @Nullable InterpretedWord nearlyBegun(String word) {
    List<String> words = beginnings.nearly(word);
    return words.isEmpty()
        ? null
        : InterpretedWord.corrected(Correction.Kind.SPELLING, words.getFirst());
  }

  private @Nullable InterpretedWord spelled(InQuery typed, int slips) {
    return Particles.stems(typed.word().toLowerCase(Locale.ROOT)).stream()
        .map(stem -> spellChecker.nearest(stem, typed.before(), typed.after(), slips))
        .filter(Objects::nonNull)
        .findFirst()
        .map(word -> InterpretedWord.corrected(Correction.Kind.SPELLING, word))
        .orElse(null);
  }

  /**
   * Returns a correction of a real word that fits a neighbour (부하 분손, load and damage, is 부하 분산),
   * or null.
   */
  private @Nullable InterpretedWord fitting(InQuery typed) {
    String word = spellChecker.fitting(typed.word(), typed.before(), typed.after());
    return word == null ? null : InterpretedWord.corrected(Correction.Kind.SPELLING, word);
  }

  /**
   * Returns the Hangul spellings of a Latin word, such as 스크린샷 for {@code screenshot}. Words that
   * nori knows whole are left out: most of them are Korean, not loanwords.
   */
  private @Nullable InterpretedWord inHangul(String word) {
    if (!KnownWords.isLatin(word) || word.length() < MIN_LETTERS) {
      return null;
    }
    return vocabulary.fuzzyIndex().hangulSounds().lookUp(word, Integer.MAX_VALUE).stream()
        .filter(match -> match.similarity() >= SAME && !known.isReal(match.term()))
        .findFirst()
        .map(match -> InterpretedWord.corrected(Correction.Kind.SOUND, match.term()))
        .orElse(null);
  }

  /**
   * The words that a Korean word sounds like, none for a syllable of Korean grammar: 맨 is not main,
   * but 빔 is vim. Each of its stems is looked up at most once.
   */
  private final class Heard {

    private final String word;
    private final List<String> stems;
    private final List<List<SoundIndex.Match>> matches = new ArrayList<>();

    Heard(String word) {
      this.word = word;
      this.stems =
          Hangul.isSyllable(word.charAt(0)) && !known.isGrammar(word)
              ? Particles.stems(word)
              : List.of();
    }

    /**
     * Returns the word that was heard, or null if none of the words is at least that similar. A
     * short word, which sounds like too many others, is searched for as well.
     */
    @Nullable InterpretedWord instead(double least) {
      List<SoundIndex.Match> words = like(least);
      if (words.isEmpty()) {
        return null;
      }
      return word.length() < MIN_SYLLABLES
          ? InterpretedWord.soundingLike(word, words)
          : InterpretedWord.corrected(Correction.Kind.SOUND, words.getFirst().term());
    }

    /** Returns the typed word with those that sound like it, or null if there are none. */
    @Nullable InterpretedWord besides(double least) {
      List<SoundIndex.Match> words = like(least);
      return words.isEmpty() ? null : InterpretedWord.soundingLike(word, words);
    }

    /** Returns the words that the longest stem sounds like with at least this similarity. */
    private List<SoundIndex.Match> like(double least) {
      for (int i = 0; i < stems.size(); i++) {
        if (i == matches.size()) {
          matches.add(vocabulary.fuzzyIndex().latinSounds().lookUp(stems.get(i), MOST_SOUNDS));
        }
        if (!matches.get(i).isEmpty() && matches.get(i).get(0).similarity() >= least) {
          return matches.get(i);
        }
      }
      return List.of();
    }

    /** Returns how well it is known, from 0 to 1: a word of the course, or what it sounds like. */
    double likeness() {
      if (isOfCourse()) {
        return 1;
      }
      List<SoundIndex.Match> words = like(CERTAIN);
      return words.isEmpty() ? 0 : words.getFirst().similarity();
    }

    /** Returns the word that {@link #likeness()} is about. */
    String best() {
      return isOfCourse() ? word : like(CERTAIN).getFirst().term();
    }

    private boolean isOfCourse() {
      return word.length() > 1 && vocabulary.knows(word);
    }
  }
}
