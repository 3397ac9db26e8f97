package dev.haru.search;

import dev.haru.text.FunctionWords;
import dev.haru.text.Hangul;
import dev.haru.text.Keystrokes;
import dev.haru.text.SoundIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query's words as they were meant: typed with the other keyboard on, or with a slip of the
 * finger. A word that the course knows is left alone.
 */
final class Corrector {

  private static final List<String> PARTICLES =
      List.of(
          "으로", "에서", "에게", "까지", "부터", "이랑", "하고", "을", "를", "이", "가", "은", "는", "와", "과", "의",
          "에", "로", "도", "랑", "만");

  /** So long a word, if nobody knows it, is more likely mistyped than rare. */
  private static final int LONG = 4;

  /** More wrong keys make another word. */
  private static final int MOST_SLIPS = 2;

  /** Homophones of which the rest of the query decides. */
  private static final int MOST_SOUNDS = 3;

  /** So similar, a sound says more than the parts of a word. */
  private static final double CERTAIN = 0.95;

  private final Lexicon lexicon;
  private final Spelling spelling;
  private final Analyzer analyzer;
  private final Predicate<String> isForeign;

  /**
   * Creates a corrector.
   *
   * @param analyzer the one of Korean and English
   * @param isForeign tells the words that lessons in other languages have
   */
  Corrector(Lexicon lexicon, Analyzer analyzer, Predicate<String> isForeign) {
    this.isForeign = isForeign;
    this.lexicon = lexicon;
    this.spelling = new Spelling(lexicon);
    this.analyzer = analyzer;
  }

  /**
   * What a query was read as.
   *
   * @param words its words
   * @param corrections what was changed
   * @param sounds for words that are only known by their sound, the words that sound like them
   */
  record Reading(
      List<String> words,
      List<Correction> corrections,
      Map<String, List<SoundIndex.Match>> sounds) {}

  /** Reads a query's plain words; throws {@link SearchTimeout} where that takes too long. */
  Reading read(String text, Deadline deadline) {
    List<String> typed =
        Arrays.stream(text.split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
    List<String> words = new ArrayList<>(typed);
    boolean otherKeyboard = false;
    for (int i = 0; i < words.size(); i++) {
      deadline.check();
      String other = otherKeyboard(typed.get(i));
      if (other != null) {
        words.set(i, other);
        otherKeyboard = true;
      }
    }
    List<Correction> corrections = new ArrayList<>();
    Map<String, List<SoundIndex.Match>> sounds = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      deadline.check();
      String word = words.get(i);
      if (otherKeyboard && word.equals(typed.get(i)) && !isKnown(word)) {
        word = swapped(word); // the keyboard was on for the whole query
      }
      if (!word.equals(typed.get(i))) {
        corrections.add(new Correction(Correction.Kind.LAYOUT, typed.get(i), word));
      }
      String before = i == 0 ? "" : words.get(i - 1);
      String after = i + 1 == words.size() ? "" : words.get(i + 1);
      Meant meant = meant(word, before, after);
      if (meant.spelled() != null) {
        corrections.add(new Correction(Correction.Kind.SPELLING, word, meant.spelled()));
        word = meant.spelled();
      } else if (!meant.sounds().isEmpty()) {
        sounds.put(word, meant.sounds());
      }
      words.set(i, word);
    }
    return new Reading(words, corrections, sounds);
  }

  private static String swapped(String word) {
    return isLatin(word) ? Keystrokes.toHangul(word) : lower(Keystrokes.toLatin(word));
  }

  /** Returns the word by the other keyboard where only that makes sense, else null. */
  private @Nullable String otherKeyboard(String word) {
    if (isKnown(word) || Hangul.isChosung(word)) {
      return null;
    }
    if (isLatin(word)) {
      String hangul = Keystrokes.toHangul(word);
      boolean syllables = hangul.chars().allMatch(c -> Hangul.isSyllable((char) c));
      if (!syllables) {
        return null;
      }
      boolean misspelled = spelling.nearest(lower(word), "", "", MOST_SLIPS) != null;
      return isKnown(hangul) || !misspelled && !meant(hangul, "", "").isNothing() ? hangul : null;
    }
    if (word.chars().anyMatch(c -> Hangul.isSyllable((char) c) || Hangul.isJamo((char) c))) {
      String latin = lower(Keystrokes.toLatin(word));
      boolean jamo = word.chars().anyMatch(c -> Hangul.isJamo((char) c));
      boolean meant = isKnown(latin) || jamo && !meant(latin, "", "").isNothing();
      return isLatin(latin) && meant ? latin : null;
    }
    return null;
  }

  private static boolean isLatin(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Returns whether the course, the dictionary or everyday language has the word. */
  private boolean isKnown(String word) {
    String lower = lower(word);
    if (lexicon.knows(lower) || FunctionWords.contains(lower)) {
      return true;
    }
    List<QueryWords.Word> parts = QueryWords.of(analyzer, lower);
    boolean known =
        isLatin(lower)
            ? !parts.isEmpty() && parts.stream().allMatch(this::isKnown)
            : knownSyllables(parts) * 3 >= syllables(parts) * 2;
    return known || isForeign.test(lower);
  }

  private boolean isKnown(QueryWords.Word part) {
    return part.best().stream()
        .allMatch(term -> FunctionWords.contains(term) || lexicon.hasTerm(term) || !isWord(term));
  }

  /** Of what is left without particles; a syllable alone is what nori leaves of unknown words. */
  private int knownSyllables(List<QueryWords.Word> parts) {
    return parts.stream()
        .filter(
            part -> part.best().stream().allMatch(t -> t.length() > 1 || FunctionWords.contains(t)))
        .filter(this::isKnown)
        .mapToInt(Corrector::length)
        .sum();
  }

  private static int syllables(List<QueryWords.Word> parts) {
    return parts.stream().mapToInt(Corrector::length).sum();
  }

  private static int length(QueryWords.Word part) {
    return part.best().stream().mapToInt(String::length).sum();
  }

  /** A Korean word that nori knows whole, even if this course does not have it. */
  private boolean isReal(String word) {
    return !isLatin(word)
        && QueryWords.of(analyzer, word).stream()
            .flatMap(part -> part.best().stream())
            .allMatch(term -> term.length() > 1 && term.length() < LONG);
  }

  private static boolean isWord(String term) {
    return term.chars().allMatch(Character::isLetter);
  }

  /**
   * What was meant by a word that nobody knows.
   *
   * @param spelled the word without its typing errors, or null
   * @param sounds else the words that sound like it, possibly none
   */
  private record Meant(@Nullable String spelled, List<SoundIndex.Match> sounds) {

    static final Meant NOTHING = new Meant(null, List.of());

    boolean isNothing() {
      return spelled == null && sounds.isEmpty();
    }
  }

  /** One slip is likelier than a loanword that nobody spelled so; two slips are less likely. */
  private Meant meant(String word, String before, String after) {
    String lower = lower(word);
    if (Hangul.isChosung(word)
        || !isWord(lower)
        || FunctionWords.contains(lower)
        || stems(lower).stream().anyMatch(stem -> lexicon.isNamed(stem) || isShort(stem))) {
      return Meant.NOTHING;
    }
    if (isKnown(lower)) { // but nobody says what it is in the other language
      return new Meant(null, sounds(lower, CERTAIN));
    }
    if (isReal(lower)) {
      return new Meant(null, sounds(lower, 0));
    }
    String spelled = spelled(lower, before, after, 1);
    if (spelled != null) {
      return new Meant(spelled, List.of());
    }
    List<SoundIndex.Match> sounds = sounds(lower, 0);
    return sounds.isEmpty()
        ? new Meant(spelled(lower, before, after, MOST_SLIPS), List.of())
        : new Meant(null, sounds);
  }

  private @Nullable String spelled(String word, String before, String after, int slips) {
    return stems(word).stream()
        .map(stem -> spelling.nearest(stem, before, after, slips))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<SoundIndex.Match> sounds(String word, double least) {
    if (!Hangul.isSyllable(word.charAt(0))) {
      return List.of();
    }
    return stems(word).stream()
        .map(stem -> lexicon.neighbours().sounds().lookUp(stem, MOST_SOUNDS))
        .filter(matches -> !matches.isEmpty() && matches.get(0).similarity() >= least)
        .findFirst()
        .orElse(List.of());
  }

  /** A short Korean word that the course has sounds like too many others. */
  private boolean isShort(String word) {
    return word.length() < LONG - 1 && lexicon.knows(word);
  }

  /** The word as it is, then without what may be a particle. */
  private static List<String> stems(String word) {
    List<String> stems = new ArrayList<>(List.of(word));
    for (String particle : PARTICLES) {
      if (word.length() > particle.length() + 1 && word.endsWith(particle)) {
        stems.add(word.substring(0, word.length() - particle.length()));
      }
    }
    return stems;
  }
}
