package dev.haru.phonetic;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The consonant skeleton of a word as a bit set: how often each class of consonants occurs in it,
 * up to four times. It rules out most words without a comparison.
 *
 * <p>Classes: ㄱㅋ, ㄷㅌ, ㅂㅍ, ㅅㅈㅊ, ㅁ, ㄴㅇ, ㄹ, ㅎ. A Latin spelling has two such sets, of the consonants
 * that are certainly pronounced and of those that may be: c may be ㄱㅋ or ㅅ, a t before i may be ㅅ.
 *
 * @param must the consonants that are certainly pronounced
 * @param may the consonants that may be pronounced, including {@code must}
 * @param first the classes that the word may begin with, as the bits of {@link #CLASSES}
 */
record ConsonantSkeleton(int must, int may, int first) {

  private static final String CLASSES = "KTPSMNLH";
  static final int CLASS_COUNT = 8;
  private static final int MAX_COUNT = 4;

  /** Returns the skeleton of a Hangul word's sounds: all are certain, except those of an ending. */
  static ConsonantSkeleton ofSounds(String sounds) {
    int must = 0;
    int may = 0;
    int first = 0;
    int ending = sounds.length() - SuffixRules.longest(sounds);
    for (int i = 0; i < sounds.length(); i++) {
      char kind = kindOfSound(sounds.charAt(i));
      if (kind != '-') {
        may = add(may, kind);
        must = i < ending && !isDoubled(sounds, i, kind) ? add(must, kind) : must;
        first = first == 0 ? bit(kind) : first;
      }
    }
    return new ConsonantSkeleton(must, may, first);
  }

  /**
   * Returns whether a coda and the onset after it are one consonant in the spelling: 포맷팅 is
   * formatting.
   */
  private static boolean isDoubled(String sounds, int at, char kind) {
    return at > 0
        && "nmTGB".indexOf(sounds.charAt(at - 1)) >= 0
        && kindOfSound(sounds.charAt(at - 1)) == kind;
  }

  private static char kindOfSound(char sound) {
    return switch (sound) {
      case 'g', 'k', 'G' -> 'K';
      case 'd', 't', 'T' -> 'T';
      case 'b', 'p', 'B' -> 'P';
      case 's', 'j', 'c' -> 'S';
      case 'm' -> 'M';
      case 'n', 'N' -> 'N';
      case 'r', 'l', 'L' -> 'L';
      case 'h' -> 'H';
      default -> '-';
    };
  }

  /** Returns the skeleton of a Latin spelling. */
  static ConsonantSkeleton ofLetters(String letters) {
    int must = 0;
    int may = 0;
    int first = 0;
    boolean open = true;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      char before = i == 0 ? '#' : letters.charAt(i - 1);
      if (letter == before || letter == '#' || letter == '0' || SpellingRule.isVowel(letter)) {
        continue;
      }
      char after = i + 1 == letters.length() ? '#' : letters.charAt(i + 1);
      String kinds = kindsOfLetter(letters, i, before, after);
      for (int k = 0; k < kinds.length(); k++) {
        char kind = Character.toUpperCase(kinds.charAt(k));
        may = add(may, kind);
        must = kind == kinds.charAt(k) ? add(must, kind) : must;
        first |= open ? bit(kind) : 0;
      }
      open = open && kinds.equals(kinds.toLowerCase(Locale.ROOT));
    }
    return new ConsonantSkeleton(must, may, first);
  }

  /** Returns the classes of a letter between others, in upper case if certain. */
  private static String kindsOfLetter(String letters, int at, char before, char after) {
    boolean soft = "eiy".indexOf(after) >= 0;
    return switch (letters.charAt(at)) {
      case 'b' -> before == 'm' ? "p" : "P";
      case 'c' -> "hzc".indexOf(after) >= 0 ? "ks" : soft ? "S" : after == 't' ? "k" : "K";
      case 'd' -> "gu".indexOf(after) >= 0 ? "ts" : "T";
      case 'f' -> "ph";
      case 'g' -> before == 'n' || "hmn".indexOf(after) >= 0 ? "ksp" : soft ? "ks" : "K";
      case 'h' -> "h";
      case 'j' -> "sh";
      case 'k' -> after == 'n' || before == 'c' ? "k" : "K";
      case 'l' -> SpellingRule.isVowel(after) ? "L" : "l";
      case 'm' -> "M";
      case 'n' -> before == 'm' ? "n" : "N";
      case 'p' -> "hsn".indexOf(after) >= 0 ? "p" : "P";
      case 'q' -> "K";
      case 'r' -> isPronouncedR(before, after) ? "L" : "l";
      case 's' -> after == '#' || after == 'c' ? "s" : "S";
      case 't' -> kindsOfT(before, after, at + 2 == letters.length());
      case 'v' -> "P";
      case 'w' -> "h";
      case 'x' -> "ks";
      case 'z' -> before == 't' ? "s" : "S";
      default -> "";
    };
  }

  /**
   * Returns whether an r is pronounced: before a vowel, but not in super-user or hard-ware, where a
   * word ends in the middle.
   */
  private static boolean isPronouncedR(char before, char after) {
    boolean within = before != 'e' && (after != 'e' || !SpellingRule.isVowel(before));
    return SpellingRule.isVowel(after) && within;
  }

  private static String kindsOfT(char before, char after, boolean lastButOne) {
    if (before == 's' && "el".indexOf(after) >= 0) {
      return "t"; // listen, castle
    }
    boolean softened = "ihucsz#".indexOf(after) >= 0 || after == 'e' && lastButOne;
    return softened ? "ts" : "T";
  }

  /** Returns whether the word may begin with a class, by its number below {@link #CLASS_COUNT}. */
  boolean mayBeginWith(int kind) {
    return (first >>> kind & 1) != 0;
  }

  /** Returns the classes of {@link #first}, numbered from 0 up to {@link #CLASS_COUNT}. */
  IntStream firstClasses() {
    return IntStream.range(0, CLASS_COUNT).filter(this::mayBeginWith);
  }

  /**
   * Returns whether a Hangul word with this skeleton may be spelled with the letters of a Latin
   * one.
   */
  boolean fits(ConsonantSkeleton latin) {
    return (first == 0 || (first & latin.first) != 0) && fits(latin.must, latin.may);
  }

  /**
   * Returns whether a Hangul word with this skeleton may be spelled with letters that have these
   * consonants: the same as {@link #fits}, except for how the words begin; for scanning many words.
   */
  boolean fits(int latinMust, int latinMay) {
    return (latinMust & ~may) == 0 && (must & ~latinMay) == 0;
  }

  private static int bit(char kind) {
    return 1 << CLASSES.indexOf(kind);
  }

  /** Adds one to a class's count, which is unary so that sets can be subtracted bit by bit. */
  private static int add(int set, char kind) {
    int shift = CLASSES.indexOf(kind) * MAX_COUNT;
    int count = set >>> shift & (1 << MAX_COUNT) - 1;
    return set | (count << 1 | 1) << shift & ((1 << MAX_COUNT) - 1) << shift;
  }
}
