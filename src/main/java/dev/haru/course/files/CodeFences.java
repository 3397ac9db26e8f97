package dev.haru.course.files;

/**
 * The fenced code blocks of Markdown, followed line by line without a parser.
 *
 * <p>A fence may stand in a quote or list, and at any indentation: only a parser knows whether four
 * spaces are an indented code block. For use by one thread.
 */
public final class CodeFences {

  /** What a line is. */
  public enum Line {
    /** A line outside fenced blocks. */
    TEXT,
    /** The opening fence. */
    OPENING,
    /** A line of code. */
    CODE,
    /** The closing fence. */
    CLOSING
  }

  private final String marks;
  private char mark;
  private int length;
  private boolean isQuoted;

  private CodeFences(String marks) {
    this.marks = marks;
  }

  /** Returns a follower of fences of backticks and tildes. */
  public static CodeFences ofCode() {
    return new CodeFences("`~");
  }

  /** Returns a follower that also takes blocks of formulas between {@code $$} for code. */
  public static CodeFences ofCodeAndMath() {
    return new CodeFences("`~$");
  }

  /** Reads the next line, from {@code start} to {@code end}, its line break not included. */
  public Line next(CharSequence text, int start, int end) {
    int at = start;
    boolean quoted = false;
    while (at < end && (isSpace(text.charAt(at)) || text.charAt(at) == '>')) {
      quoted |= text.charAt(at) == '>';
      at++;
    }
    if (length > 0 && isQuoted && !quoted) {
      length = 0; // a quote ends, and so does the block in it
    }
    if (length > 0) {
      return closes(text, at, end) ? close() : Line.CODE;
    }
    return opens(text, afterListMarks(text, at, end), end, quoted) ? Line.OPENING : Line.TEXT;
  }

  /** Returns a fence that closes the open block, or "" if there is none. */
  public String closing() {
    return String.valueOf(mark).repeat(length);
  }

  private Line close() {
    length = 0;
    return Line.CLOSING;
  }

  private boolean closes(CharSequence text, int from, int end) {
    int at = from + run(text, from, end, mark);
    if (at - from < length) {
      return false;
    }
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at == end;
  }

  private boolean opens(CharSequence text, int at, int end, boolean quoted) {
    char c = at < end ? text.charAt(at) : ' ';
    int run = marks.indexOf(c) < 0 ? 0 : run(text, at, end, c);
    if (run < (c == '$' ? 2 : 3) || c != '~' && contains(text, at + run, end, c)) {
      return false; // the line is an inline code span or formula
    }
    mark = c;
    length = run;
    isQuoted = quoted;
    return true;
  }

  private static int afterListMarks(CharSequence text, int from, int end) {
    int at = from;
    while (at + 1 < end) {
      int marker = at;
      while (marker < end && Character.isDigit(text.charAt(marker))) {
        marker++;
      }
      boolean numbered = marker > at && marker < end && ".)".indexOf(text.charAt(marker)) >= 0;
      boolean bullet = marker == at && "-*+".indexOf(text.charAt(at)) >= 0;
      if (!(numbered || bullet) || marker + 1 >= end || !isSpace(text.charAt(marker + 1))) {
        return at;
      }
      at = marker + 1;
      while (at < end && isSpace(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private static int run(CharSequence text, int from, int end, char c) {
    int at = from;
    while (at < end && text.charAt(at) == c) {
      at++;
    }
    return at - from;
  }

  private static boolean contains(CharSequence text, int from, int end, char c) {
    for (int at = from; at < end; at++) {
      if (text.charAt(at) == c) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
