package dev.haru.course.notebook;

import java.util.ArrayList;
import java.util.List;

/** A cell of a notebook that is being read. */
final class Cell {

  /**
   * A line of a cell's source.
   *
   * @param line the 1-based line of the file on which it begins
   */
  record Line(String text, int line) {}

  String type = "";
  String language = "";
  int level = 1;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int openLine;

  /** Adds a part of the source, which may have several lines, or be a part of one. */
  void add(String source, int line) {
    int start = 0;
    while (start < source.length()) {
      int end = source.indexOf('\n', start);
      openLine = open.isEmpty() ? line : openLine;
      open.append(source, start, end < 0 ? source.length() : end);
      if (end < 0) {
        return;
      }
      finish(line);
      start = end + 1;
    }
  }

  private void finish(int line) {
    lines.add(new Line(open.toString(), openLine == 0 ? line : openLine));
    open.setLength(0);
    openLine = 0;
  }

  /** Returns the lines of the source, after all of it has been added. */
  List<Line> lines() {
    if (!open.isEmpty()) {
      finish(openLine);
    }
    return lines;
  }
}
