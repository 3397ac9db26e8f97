package dev.haru.search;

import java.text.BreakIterator;
import java.util.ArrayList;
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

  private Sentences() {}

  /** Returns the sentences of a text in their order, none of them blank. */
  static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      addLine(sentences, breaks, text, line, end);
      line = end + 1;
    }
    return sentences;
  }

  private static void addLine(
      List<Sentence> sentences, BreakIterator breaks, String text, int from, int to) {
    breaks.setText(text.substring(from, to));
    int start = breaks.first();
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      int first = from + start;
      int last = from + next;
      while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      while (first < last && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      if (first < last) {
        sentences.add(new Sentence(first, last));
      }
      start = next;
    }
  }
}
