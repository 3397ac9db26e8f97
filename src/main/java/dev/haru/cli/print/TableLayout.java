package dev.haru.cli.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A layout of cells in columns; if they do not fit, the widest cells are wrapped. */
public final class TableLayout {

  private static final int GAP = 2;
  private static final int MIN_WIDTH = 8;

  private final int[] widths;

  /**
   * Creates a layout.
   *
   * @param rows the cells of all rows, at least one row
   * @param columns the width of the terminal
   */
  public TableLayout(List<List<String>> rows, int columns) {
    widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        widths[c] = Math.max(widths[c], Width.of(row.get(c)));
      }
    }
    while (Arrays.stream(widths).sum() + GAP * (widths.length - 1) > columns && shrinkWidest()) {}
  }

  private boolean shrinkWidest() {
    int widest = 0;
    for (int c = 1; c < widths.length; c++) {
      widest = widths[c] > widths[widest] ? c : widest;
    }
    return widths[widest]-- > MIN_WIDTH;
  }

  /** Returns the lines of a row. */
  public List<String> lines(List<String> row) {
    List<List<String>> cells = new ArrayList<>();
    for (int c = 0; c < row.size(); c++) {
      cells.add(Wrap.lines(row.get(c), widths[c]));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < cells.size(); c++) {
        String part = i < cells.get(c).size() ? cells.get(c).get(i) : "";
        line.append(part).append(" ".repeat(Math.max(0, widths[c] - Width.of(part)) + GAP));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
