package dev.haru.course.notebook;

import dev.haru.course.files.CodeFences;
import dev.haru.course.files.LessonText;
import java.util.ArrayList;
import java.util.List;

/** Writes a notebook's cells as Markdown. A writer writes one notebook only. */
final class CellWriter {

  private final String language;
  private final StringBuilder markdown = new StringBuilder();
  private final List<Integer> lines = new ArrayList<>();

  CellWriter(String language) {
    this.language = language;
  }

  Notebook write(List<Cell> cells) {
    for (Cell cell : cells) {
      List<Cell.Line> source = cell.lines();
      if (source.isEmpty()) {
        continue;
      }
      switch (cell.type) {
        case "markdown" -> writeMarkdown(source);
        case "code" -> writeCode(source, cell.language.isEmpty() ? language : cell.language);
        case "heading" -> writeHeading(source, cell.level);
        case "raw" -> writeRaw(source);
        default -> {}
      }
    }
    return new Notebook(LessonText.nfc(withoutHalfPairs(markdown.toString())), lines);
  }

  /** Writes Markdown, and closes an open fence, which would turn the next cells into code. */
  private void writeMarkdown(List<Cell.Line> source) {
    CodeFences fences = CodeFences.ofCode();
    boolean isOpen = false;
    for (Cell.Line line : source) {
      CodeFences.Line kind = fences.next(line.text(), 0, line.text().length());
      isOpen = kind == CodeFences.Line.OPENING || kind == CodeFences.Line.CODE;
      write(line.text(), line.line());
    }
    if (isOpen) {
      write(fences.closing(), source.getLast().line());
    }
    write("", source.getLast().line());
  }

  private void writeCode(List<Cell.Line> source, String language) {
    int longest = 2;
    for (Cell.Line line : source) {
      int run = 0;
      for (int i = 0; i < line.text().length(); i++) {
        run = line.text().charAt(i) == '`' ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    String fence = "`".repeat(longest + 1);
    write(fence + language.replaceAll("[`\\s]", ""), source.getFirst().line());
    source.forEach(line -> write(line.text(), line.line()));
    write(fence, source.getLast().line());
    write("", source.getLast().line());
  }

  private void writeHeading(List<Cell.Line> source, int level) {
    String text = String.join(" ", source.stream().map(Cell.Line::text).toList());
    write("#".repeat(level) + " " + text, source.getFirst().line());
    write("", source.getFirst().line());
  }

  /** Writes the first cell if it is front matter; other raw cells are meant for converters. */
  private void writeRaw(List<Cell.Line> source) {
    if (markdown.isEmpty() && source.getFirst().text().stripTrailing().equals("---")) {
      source.forEach(line -> write(line.text(), line.line()));
      write("", source.getLast().line());
    }
  }

  private void write(String text, int line) {
    markdown.append(text).append('\n');
    lines.add(line);
  }

  /** JSON can escape half of a surrogate pair, which is not a character. */
  private static String withoutHalfPairs(String text) {
    return text.chars().noneMatch(c -> Character.isSurrogate((char) c))
        ? text
        : text.replaceAll("\\p{Cs}", "\uFFFD");
  }
}
