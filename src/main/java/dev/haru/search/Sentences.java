package dev.haru.search;

import dev.haru.text.Hangul;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Where the sentences of a section's text are; a line's end is always a sentence's. */
final class Sentences {

  /**
   * A sentence's place.
   *
   * @param start the offset of its first char
   * @param end the offset after its last char, white space not included
   */
  record Sentence(int start, int end) {}

  /** ASCII that never ends a sentence. */
  private static final BitSet PLAIN = new BitSet();

  static {
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,:;-_/=+*&|<>$#@%()[]{}'\"`~^\\"
        .chars()
        .forEach(PLAIN::set);
  }

  private Sentences() {}

  /**
   * Returns sentences of a text in their order, none of them blank: those of the lines in which
   * matches are, or that are near; where there are no matches, those of the text's beginning. To
   * find the others would be for nothing.
   *
   * @param matches in the order of their places
   * @param reach how many chars are near
   */
  static List<Sentence> near(String text, List<Match> matches, int reach) {
    List<Sentence> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    int done = 0;
    while (matches.isEmpty()
        && done < text.length()
        && (sentences.isEmpty() || done <= sentences.get(0).start() + reach)) {
      done = addLines(sentences, breaks, text, done, done + 1);
    }
    for (Match match : matches) {
      int from = Math.max(done, lineStart(text, match.start() - reach));
      done = Math.max(done, addLines(sentences, breaks, text, from, match.end() + reach));
    }
    return sentences;
  }

  private static int lineStart(String text, int offset) {
    return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Adds the lines that begin in a range, and returns where the one after them begins. */
  private static int addLines(
      List<Sentence> sentences, BreakIterator breaks, String text, int from, int to) {
    int line = from;
    while (line < Math.min(text.length(), to)) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      addLine(sentences, breaks, text, line, end);
      line = end + 1;
    }
    return line;
  }

  private static void addLine(
      List<Sentence> sentences, BreakIterator breaks, String text, int from, int to) {
    if (isPlain(text, from, to)) {
      add(sentences, text, from, to);
      return;
    }
    breaks.setText(text.substring(from, to));
    int start = breaks.first();
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      add(sentences, text, from + start, from + next);
      start = next;
    }
  }

  /** Returns whether a line is surely one sentence; most are, and this is sooner said. */
  private static boolean isPlain(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean plain = c < 0x80 ? PLAIN.get(c) : Hangul.isSyllable(c);
      if (!plain && !(c == '.' && isInWord(text, i, to))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a full stop is that of main.tf or 1.5, or a line's last char. */
  private static boolean isInWord(String text, int at, int to) {
    if (at + 1 == to) {
      return true;
    }
    char next = text.charAt(at + 1);
    return next < 0x80 && Character.isLetterOrDigit(next);
  }

  private static void add(List<Sentence> sentences, String text, int from, int to) {
    int first = from;
    int last = to;
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    if (first < last) {
      sentences.add(new Sentence(first, last));
    }
  }
}
