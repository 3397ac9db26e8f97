package dev.haru.search.excerpt;

import dev.haru.index.DisplayedText;
import dev.haru.search.Excerpt;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a passage of a {@link DisplayedText} as an excerpt shows it: prose on one line, in which a
 * run of white space is one space, and code in its lines, without the indentation that they share.
 */
final class PassageWriter {

  private static final String CUT = "…";

  /** The indentation of lines that have only spaces. */
  private static final int MOST_INDENTATION = 200;

  private final String text;
  private final int from;
  private final int to;
  private final StringBuilder passage = new StringBuilder();
  private final List<Excerpt.Range> code = new ArrayList<>();

  /** The place in the passage of each char of the text from {@link #from}, and of the end. */
  private final int[] places;

  /**
   * Writes a passage.
   *
   * @param isCutBefore whether something of its first sentence is left out
   * @param from the offset of its first char
   * @param to the offset after its last char
   * @param isCutAfter whether something of its last sentence is left out
   */
  PassageWriter(String text, boolean isCutBefore, int from, int to, boolean isCutAfter) {
    this.text = text;
    this.to = to;
    this.from = isCutBefore ? from : firstShown(text, from);
    this.places = new int[to - this.from + 1];
    passage.append(isCutBefore ? CUT : "");
    write();
    passage.append(isCutAfter ? CUT : "");
  }

  /** Returns the passage with its marks. */
  Excerpt excerpt(List<TermMatch> matches) {
    List<TermMatch> within = new ArrayList<>();
    for (TermMatch each : matches) {
      if (each.start() >= from && each.end() <= to) {
        int start = places[each.start() - from];
        int end = places[each.end() - from];
        within.add(new TermMatch(start, end, each.weight(), each.part(), each.isTyped()));
      }
    }
    String written = passage.toString();
    return new Excerpt(written, Marks.typed(written, within), Marks.related(written, within), code);
  }

  /** Returns the start of a sentence with the indentation of code, without the marker of a row. */
  private static int firstShown(String text, int from) {
    if (text.startsWith(DisplayedText.NEXT_ROW, from)) {
      return from + DisplayedText.NEXT_ROW.length();
    }
    int line = lineStart(text, from);
    return DisplayedText.isCode(text, line) && text.substring(line + 1, from).isBlank()
        ? line + 1
        : from;
  }

  private void write() {
    int indentation = sharedIndentation();
    boolean afterCode = false;
    for (int line = from; line < to; line = lineEnd(line) + 1) {
      boolean isCode = DisplayedText.isCode(text, lineStart(text, line));
      if (line > from) {
        separate(isCode || afterCode);
      }
      write(line, isCode, indentation);
      afterCode = isCode;
    }
    trim();
    places[to - from] = passage.length();
  }

  private void separate(boolean inLines) {
    if (inLines) {
      trim();
      passage.append('\n');
    } else {
      appendProse(' ');
    }
  }

  /** Writes a line, and the place of the line end after it. */
  private void write(int start, boolean isCode, int indentation) {
    int shown = passage.length();
    int left = isCode && isWholeLine(start) ? lineStart(text, start) + 1 + indentation : start;
    int end = lineEnd(start);
    for (int i = start; i < end; i++) {
      places[i - from] = passage.length();
      char c = Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i);
      if (!isCode) {
        appendProse(c);
      } else if (i >= left) {
        passage.append(c);
      }
    }
    places[end - from] = passage.length();
    if (isCode && passage.length() > shown) {
      addCode(shown, passage.length());
    }
  }

  private void appendProse(char c) {
    boolean isAfterSpace = passage.isEmpty() || passage.charAt(passage.length() - 1) <= ' ';
    if (c != ' ' || !isAfterSpace) {
      passage.append(c);
    }
  }

  private void trim() {
    int end = passage.length();
    while (end > 0 && passage.charAt(end - 1) == ' ') {
      end--;
    }
    passage.setLength(end);
  }

  /** Adds a line of code to the lines before it. */
  private void addCode(int start, int end) {
    int last = code.size() - 1;
    boolean goesOn = last >= 0 && code.get(last).end() == start - 1;
    code.add(new Excerpt.Range(goesOn ? code.remove(last).start() : start, end));
  }

  /** Returns whether a line of code begins at the start of the line in the text. */
  private boolean isWholeLine(int start) {
    return start <= lineStart(text, start) + 1;
  }

  private int sharedIndentation() {
    int shared = MOST_INDENTATION;
    for (int line = from; line < to; line = lineEnd(line) + 1) {
      int start = lineStart(text, line);
      if (DisplayedText.isCode(text, start) && isWholeLine(line)) {
        int at = start + 1;
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
          at++;
        }
        shared = at < lineEnd(line) ? Math.min(shared, at - start - 1) : shared;
      }
    }
    return shared;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 || end > to ? to : end;
  }

  private static int lineStart(String text, int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }
}
