package dev.haru.search.excerpt;

import dev.haru.hangul.Hangul;
import dev.haru.index.DisplayedText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The bounds of the sentences in a section's text; the end of a line always ends a sentence. */
final class SentenceBounds {

  /**
   * A sentence's place.
   *
   * @param start the offset of its first char
   * @param end the offset after its last char, white space not included
   */
  record Sentence(int start, int end) {}

  /** The ASCII characters that never end a sentence. */
  private static final BitSet PLAIN = new BitSet();

  static {
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,:;-_/=+*&|<>$#@%()[]{}'\"`~^\\"
        .chars()
        .forEach(PLAIN::set);
  }

  /** The longest marker of an item, in chars: a number with four digits. */
  private static final int LONGEST_MARKER = 6;

  private SentenceBounds() {}

  /**
   * Returns the non-blank sentences of a text in order: those of the lines that contain a match or
   * are near one, or, if there are no matches, those at the beginning of the text. Others are not
   * needed.
   *
   * @param matches the matches in the order of their places
   * @param reach the number of chars that counts as near
   */
  static List<Sentence> near(String text, List<TermMatch> matches, int reach) {
    List<Sentence> sentences = new ArrayList<>();
    int done = 0;
    while (matches.isEmpty()
        && done < text.length()
        && (sentences.isEmpty() || done <= sentences.get(0).start() + reach)) {
      done = addLines(sentences, text, done, done + 1);
    }
    for (TermMatch termMatch : matches) {
      int near = termMatch.start() - reach;
      // A line's start is not searched for in text that is done: a long line has many matches.
      int from = near <= done ? done : Math.max(done, lineStart(text, near));
      done = Math.max(done, addLines(sentences, text, from, termMatch.end() + reach));
    }
    return sentences;
  }

  private static int lineStart(String text, int offset) {
    return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Adds the lines that begin in a range; returns the offset of the line after them. */
  private static int addLines(List<Sentence> sentences, String text, int from, int to) {
    int line = from;
    while (line < Math.min(text.length(), to)) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      addLine(sentences, text, line, end);
      line = end + 1;
    }
    return line;
  }

  private static void addLine(List<Sentence> sentences, String text, int from, int to) {
    if (DisplayedText.isCode(text, from)) {
      add(sentences, text, from, to);
      return;
    }
    int body = afterMarker(text, from, to);
    List<Integer> sure = sureBreaks(text, body, to);
    if (sure != null) {
      int begun = from;
      for (int next : sure) {
        add(sentences, text, begun, next);
        begun = next;
      }
      return;
    }
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT); // slow to load
    breaks.setText(text.substring(body, to));
    int start = from;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      add(sentences, text, start, body + next);
      start = body + next;
    }
  }

  /** Returns the offset after the marker of an item, such as "2. ", which is no sentence. */
  private static int afterMarker(String text, int from, int to) {
    int at = from;
    while (at < Math.min(to, from + LONGEST_MARKER)) {
      char c = text.charAt(at);
      if (c == ' ') {
        return at + 1;
      }
      if (Character.isLetter(c)) {
        return from;
      }
      at++;
    }
    return from;
  }

  /**
   * Returns the sentence ends of a line that the JDK would find, if they are obvious, or null
   * otherwise. They are obvious in most lines, and this is faster than the JDK.
   */
  private static @Nullable List<Integer> sureBreaks(String text, int from, int to) {
    List<Integer> breaks = new ArrayList<>(2);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80 ? PLAIN.get(c) : Hangul.isSyllable(c)) {
        continue;
      }
      if (c != '.' && c != '?' && c != '!') {
        return null;
      }
      int next = i + 1;
      while (next < to && text.charAt(next) == ' ') {
        next++;
      }
      if (next == to) {
        break;
      }
      char after = text.charAt(next);
      if (next > i + 1 && isCapital(after)) {
        breaks.add(next);
      } else if (c != '.' || !isGoneOn(after, next - i - 1)) {
        return null;
      }
    }
    breaks.add(to);
    return breaks;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z' || Hangul.isSyllable(c);
  }

  /** Returns whether a sentence goes on after a full stop: main.tf, 1.5, etc. and so on. */
  private static boolean isGoneOn(char after, int spaces) {
    return switch (spaces) {
      case 0 -> after < 0x80 && Character.isLetterOrDigit(after);
      case 1 -> after >= 'a' && after <= 'z';
      default -> false;
    };
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
