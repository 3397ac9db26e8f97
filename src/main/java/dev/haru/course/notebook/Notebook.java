package dev.haru.course.notebook;

import java.util.List;

/**
 * A notebook as Markdown.
 *
 * @param markdown its cells, with blank lines between them
 * @param lines for each line of the Markdown, the 1-based line of the file
 */
public record Notebook(String markdown, List<Integer> lines) {

  /** Copies the list. */
  public Notebook {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a notebook's file, in format 3 or 4.
   *
   * @throws InvalidNotebook if it is not one
   */
  public static Notebook read(byte[] bytes) throws InvalidNotebook {
    NotebookJson json = NotebookJson.read(bytes);
    return new CellWriter(json.language()).write(json.cells());
  }

  /** Returns the line of the file for a 1-based line of the Markdown. */
  public int fileLine(int line) {
    return lines.isEmpty() ? line : lines.get(Math.clamp(line - 1L, 0, lines.size() - 1));
  }
}
