package dev.haru.hangul;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The words that a word still being typed may become.
 *
 * <p>The last syllable may be half composed ({@code 컨텡} on the way to {@code 컨테이너}), and a single
 * consonant is the initial of a syllable, wherever it is ({@code ㅋㅂㄴ}, {@code 쿠버ㄴㅌ}). Everything
 * else stands for itself. Immutable.
 */
public final class PrefixAutomaton {

  private static final int SYLLABLES_OF_INITIAL = '까' - '가';

  /**
   * The code points that may stand at a place.
   *
   * @param first the first of them
   * @param last the last of them, inclusive
   */
  public record CodePoints(int first, int last) {

    private boolean has(int point) {
      return first <= point && point <= last;
    }
  }

  private final String literal;
  private final List<List<List<CodePoints>>> parts;

  /** A state for each code point to come, in the order of the parts and their ways. */
  private final List<CodePoints> states = new ArrayList<>();

  /** The state after each state; the states of the next part if it ends a way. */
  private final List<Integer> after = new ArrayList<>();

  /** The first state of each part, and the number of states for the end. */
  private final int[] starts;

  private PrefixAutomaton(String literal, List<List<List<CodePoints>>> parts) {
    this.literal = literal;
    this.parts = parts;
    this.starts = new int[parts.size() + 1];
    for (int part = 0; part < parts.size(); part++) {
      starts[part] = states.size();
      for (List<CodePoints> way : parts.get(part)) {
        for (int i = 0; i < way.size(); i++) {
          states.add(way.get(i));
          boolean isLast = i + 1 == way.size();
          after.add(isLast ? -part - 1 : states.size());
        }
      }
    }
    starts[parts.size()] = states.size();
  }

  /**
   * Returns the automaton for what was typed.
   *
   * @param typed what was typed, as {@code FoldedText} folds it, not empty
   */
  public static PrefixAutomaton of(String typed) {
    String chars = InitialConsonants.splitClusters(typed);
    List<List<List<CodePoints>>> parts = new ArrayList<>();
    for (int at = 0; at < chars.length(); ) {
      int point = chars.codePointAt(at);
      int next = at + Character.charCount(point);
      parts.add(
          Hangul.isSyllable((char) point) ? syllable((char) point, chars, next) : single(point));
      at = next;
    }
    return new PrefixAutomaton(literal(chars), parts);
  }

  /**
   * Returns the beginning without the last syllable, and without one before a single consonant,
   * which may become other syllables.
   */
  private static String literal(String chars) {
    int end = 0;
    while (end < chars.length()
        && !isInitial(chars.charAt(end))
        && !(Hangul.isSyllable(chars.charAt(end))
            && (end + 1 == chars.length() || Hangul.isConsonant(chars.charAt(end + 1))))) {
      end++;
    }
    return chars.substring(0, end);
  }

  private static List<List<CodePoints>> single(int point) {
    List<List<CodePoints>> ways = new ArrayList<>();
    boolean isInitial = point < Character.MIN_SUPPLEMENTARY_CODE_POINT && isInitial((char) point);
    for (CodePoints each : isInitial ? initial((char) point) : List.of(just(point))) {
      ways.add(List.of(each));
    }
    return ways;
  }

  private static CodePoints just(int point) {
    return new CodePoints(point, point);
  }

  private static boolean isInitial(char c) {
    return Hangul.isConsonant(c) && Hangul.canBegin(c);
  }

  /** Returns a consonant itself, and the syllables that begin with it. */
  private static List<CodePoints> initial(char consonant) {
    char first = Hangul.compose(consonant, 'ㅏ', Hangul.NO_FINAL);
    return List.of(just(consonant), new CodePoints(first, first + SYLLABLES_OF_INITIAL - 1));
  }

  private static List<List<CodePoints>> syllable(char syllable, String chars, int next) {
    boolean last = next == chars.length();
    List<List<CodePoints>> ways = new ArrayList<>();
    ways.add(List.of(just(syllable)));
    if (last) {
      addLonger(ways, syllable);
    }
    if (last || Hangul.isConsonant(chars.charAt(next))) {
      addSplit(ways, syllable);
    }
    return ways;
  }

  /** Adds the syllables that further keys make of this one. */
  private static void addLonger(List<List<CodePoints>> ways, char syllable) {
    String keys = keys(syllable);
    char first = Hangul.compose(Hangul.initial(syllable), 'ㅏ', Hangul.NO_FINAL);
    for (int i = 0; i < SYLLABLES_OF_INITIAL; i++) {
      char other = (char) (first + i);
      if (other != syllable && keys(other).startsWith(keys)) {
        ways.add(List.of(just(other)));
      }
    }
  }

  /**
   * Adds the ways in which the final, or its second consonant, becomes the next syllable's initial.
   */
  private static void addSplit(List<List<CodePoints>> ways, char syllable) {
    String keys = keys(syllable);
    char bare = Hangul.open(syllable);
    for (int kept = keys(bare).length(); kept < keys.length(); kept++) {
      char trailing = kept == keys(bare).length() ? Hangul.NO_FINAL : keys.charAt(kept - 1);
      char shorter = Hangul.compose(Hangul.initial(syllable), Hangul.medial(syllable), trailing);
      addFollowed(ways, List.of(just(shorter)), keys.substring(kept));
    }
  }

  /** Adds a way that is followed by initials. */
  private static void addFollowed(
      List<List<CodePoints>> ways, List<CodePoints> way, String consonants) {
    if (consonants.isEmpty()) {
      ways.add(way);
      return;
    }
    for (CodePoints each : initial(consonants.charAt(0))) {
      List<CodePoints> longer = new ArrayList<>(way);
      longer.add(each);
      addFollowed(ways, longer, consonants.substring(1));
    }
  }

  private static String keys(char syllable) {
    char[] keys = new char[Hangul.MAX_SPELLED];
    return new String(keys, 0, Hangul.spell(syllable, keys, 0));
  }

  /** Returns the chars that all accepted texts begin with, possibly none. */
  public String literal() {
    return literal;
  }

  /**
   * Returns what may stand where each part of what was typed does: one of several ways, each a
   * sequence of places.
   */
  public List<List<List<CodePoints>>> parts() {
    return parts;
  }

  /**
   * Returns how many chars of a folded text, from an index on, match what was typed; -1 if they do
   * not match.
   */
  public int lengthIn(String folded, int from) {
    BitSet current = new BitSet(states.size());
    addStart(current, 0);
    for (int at = from; at < folded.length() && !current.isEmpty(); ) {
      int point = folded.codePointAt(at);
      at += Character.charCount(point);
      BitSet next = new BitSet(states.size());
      for (int state = current.nextSetBit(0); state >= 0; state = current.nextSetBit(state + 1)) {
        if (states.get(state).has(point)) {
          int following = after.get(state);
          if (following == -parts.size()) {
            return at - from;
          }
          if (following < 0) {
            addStart(next, -following);
          } else {
            next.set(following);
          }
        }
      }
      current = next;
    }
    return -1;
  }

  /** Adds the first state of each way of a part. */
  private void addStart(BitSet into, int part) {
    int state = starts[part];
    for (List<CodePoints> way : parts.get(part)) {
      into.set(state);
      state += way.size();
    }
  }
}
