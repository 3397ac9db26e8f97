package dev.haru.hangul;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * The words that a word still being typed may become.
 *
 * <p>The last syllable may be half composed ({@code 컨텡} on the way to {@code 컨테이너}), and a single
 * consonant is the initial of a syllable, wherever it is ({@code ㅋㅂㄴ}, {@code 쿠버ㄴㅌ}). Everything
 * else stands for itself. Safe for use by several threads.
 */
public final class PrefixAutomaton {

  private static final int SYLLABLES_OF_INITIAL = '까' - '가';

  private final String literal;
  private final Automaton typed;
  private final CharacterRunAutomaton run;

  private PrefixAutomaton(String literal, Automaton typed) {
    this.literal = literal;
    this.typed = typed;
    this.run = new CharacterRunAutomaton(typed);
  }

  /**
   * Returns the automaton for what was typed.
   *
   * @param typed what was typed, as {@code FoldedText} folds it, not empty
   */
  public static PrefixAutomaton of(String typed) {
    String chars = InitialConsonants.splitClusters(typed);
    List<Automaton> all = new ArrayList<>();
    for (int at = 0; at < chars.length(); ) {
      int point = chars.codePointAt(at);
      int next = at + Character.charCount(point);
      all.add(
          Hangul.isSyllable((char) point) ? syllable((char) point, chars, next) : single(point));
      at = next;
    }
    return new PrefixAutomaton(
        literal(chars),
        Operations.determinize(
            Operations.concatenate(all), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
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

  private static Automaton single(int point) {
    return point < Character.MIN_SUPPLEMENTARY_CODE_POINT && isInitial((char) point)
        ? initial((char) point)
        : Automata.makeChar(point);
  }

  private static boolean isInitial(char c) {
    return Hangul.isConsonant(c) && Hangul.canBegin(c);
  }

  /** Accepts any syllable that begins with a consonant, and the consonant itself. */
  private static Automaton initial(char consonant) {
    char first = Hangul.compose(consonant, 'ㅏ', Hangul.NO_FINAL);
    return Operations.union(
        List.of(
            Automata.makeChar(consonant),
            Automata.makeCharRange(first, first + SYLLABLES_OF_INITIAL - 1)));
  }

  private static Automaton syllable(char syllable, String chars, int next) {
    boolean last = next == chars.length();
    List<Automaton> ways = new ArrayList<>();
    ways.add(Automata.makeChar(syllable));
    if (last) {
      addLonger(ways, syllable);
    }
    if (last || Hangul.isConsonant(chars.charAt(next))) {
      addSplit(ways, syllable);
    }
    return ways.size() == 1 ? ways.get(0) : Operations.union(ways);
  }

  /** Adds the syllables that further keys make of this one. */
  private static void addLonger(List<Automaton> ways, char syllable) {
    String keys = keys(syllable);
    char first = Hangul.compose(Hangul.initial(syllable), 'ㅏ', Hangul.NO_FINAL);
    for (int i = 0; i < SYLLABLES_OF_INITIAL; i++) {
      char other = (char) (first + i);
      if (other != syllable && keys(other).startsWith(keys)) {
        ways.add(Automata.makeChar(other));
      }
    }
  }

  /**
   * Adds the ways in which the final, or its second consonant, becomes the next syllable's initial.
   */
  private static void addSplit(List<Automaton> ways, char syllable) {
    String keys = keys(syllable);
    char bare = Hangul.open(syllable);
    for (int kept = keys(bare).length(); kept < keys.length(); kept++) {
      List<Automaton> way = new ArrayList<>();
      char trailing = kept == keys(bare).length() ? Hangul.NO_FINAL : keys.charAt(kept - 1);
      way.add(
          Automata.makeChar(
              Hangul.compose(Hangul.initial(syllable), Hangul.medial(syllable), trailing)));
      keys.substring(kept).chars().forEach(key -> way.add(initial((char) key)));
      ways.add(Operations.concatenate(way));
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

  /** Returns an automaton that accepts every folded text with this beginning. */
  public Automaton automaton() {
    return Operations.determinize(
        Operations.concatenate(List.of(typed, Automata.makeAnyString())),
        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  /**
   * Returns how many chars of a folded text, from an index on, match what was typed; -1 if they do
   * not match.
   */
  public int lengthIn(String folded, int from) {
    int state = 0;
    for (int at = from; at < folded.length(); ) {
      int point = folded.codePointAt(at);
      state = run.step(state, point);
      if (state < 0) {
        return -1;
      }
      at += Character.charCount(point);
      if (run.isAccept(state)) {
        return at - from;
      }
    }
    return -1;
  }
}
