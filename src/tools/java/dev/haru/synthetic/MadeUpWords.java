package dev.haru.synthetic;

import dev.haru.analysis.dictionary.ItDictionary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A bilingual dictionary of any size: an English word and its Korean translation for each rank of
 * frequency. Immutable.
 *
 * <p>The most frequent words are those of haru's own dictionary; the others are made of syllables.
 * Half of their translations are compounds of real words, three tenths are transliterations, and
 * the rest stay in Latin letters, like names.
 */
public final class MadeUpWords {

  /** The number of ranks: words of three syllables out of 256. */
  public static final int COUNT = 1 << 24;

  /** Odd, so that multiplying by it permutes the ranks. */
  private static final int SCATTER = 0x9E3779B1;

  private static final List<String> ONSETS =
      List.of("b", "k", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr");

  private static final List<String> HANGUL_ONSETS =
      List.of("ㅂ", "ㅋ", "ㄷ", "ㅍ", "ㄱ", "ㅎ", "ㄹ", "ㅁ", "ㄴ", "ㅃ", "ㄹ", "ㅅ", "ㅌ", "ㅂ", "ㅆ", "ㅌ");

  private static final List<String> NUCLEI = List.of("a", "e", "i", "o");
  private static final List<String> HANGUL_NUCLEI = List.of("ㅏ", "ㅔ", "ㅣ", "ㅗ");
  private static final List<String> CODAS = List.of("", "n", "l", "r");
  private static final List<String> HANGUL_CODAS = List.of("", "ㄴ", "ㄹ", "");

  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";

  /**
   * A word in both languages.
   *
   * @param english the English word, lower case
   * @param korean its translation in Korean lessons
   */
  public record Pair(String english, String korean) {}

  private final List<Pair> real = new ArrayList<>();

  /** Creates a dictionary; the seed decides which of the real words are frequent. */
  public MadeUpWords(long seed) {
    for (ItDictionary.Entry entry : ItDictionary.entries()) {
      if (!entry.english().isEmpty()) {
        real.add(new Pair(entry.english().get(0), entry.word()));
      }
    }
    Collections.shuffle(real, new Random(seed));
  }

  /**
   * Returns the word of a rank.
   *
   * @param rank from 0, the most frequent, to below {@link #COUNT}
   */
  public Pair of(int rank) {
    if (rank < real.size()) {
      return real.get(rank);
    }
    int scattered = rank * SCATTER & COUNT - 1;
    String english = "";
    String hangul = "";
    for (int at = 0; at < 3; at++) {
      int syllable = scattered >>> 8 * at & 0xFF;
      english += latin(syllable);
      hangul += hangul(syllable);
    }
    return new Pair(english, korean(rank, english, hangul));
  }

  private String korean(int rank, String english, String hangul) {
    int kind = rank % 10;
    if (kind < 5) {
      int first = Math.floorMod(rank * 31, real.size());
      int second = Math.floorMod(rank / real.size() + rank * 17, real.size());
      return real.get(first).korean() + real.get(second).korean();
    }
    return kind < 8 ? hangul : english;
  }

  private static String latin(int syllable) {
    return ONSETS.get(syllable & 15)
        + NUCLEI.get(syllable >>> 4 & 3)
        + CODAS.get(syllable >>> 6 & 3);
  }

  private static char hangul(int syllable) {
    int initial = INITIALS.indexOf(HANGUL_ONSETS.get(syllable & 15));
    int medial = MEDIALS.indexOf(HANGUL_NUCLEI.get(syllable >>> 4 & 3));
    String coda = HANGUL_CODAS.get(syllable >>> 6 & 3);
    int last = coda.isEmpty() ? 0 : coda.equals("ㄴ") ? 4 : 8;
    return (char) (0xAC00 + (initial * 21 + medial) * 28 + last);
  }
}
