package dev.haru.cli.print;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.Style;
import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Prints a section for people. */
public final class SectionPrinter {

  private static final String CODE_BAR = "  ┃ ";

  /** The least width of text, however deep it is nested. */
  private static final int MIN_COLUMNS = 16;

  private final PrintStream out;
  private final Style style;
  private final int columns;

  public SectionPrinter(Console console) {
    this(console.out(), console.style(), console.columns());
  }

  /**
   * Creates a printer.
   *
   * @param columns the width of text
   */
  public SectionPrinter(PrintStream out, Style style, int columns) {
    this.out = out;
    this.style = style;
    this.columns = columns;
  }

  /** Prints a section of a lesson. */
  public void print(Lesson lesson, Section section) {
    List<String> way = new ArrayList<>(List.of(lesson.title()));
    section.breadcrumb().stream().filter(crumb -> !crumb.equals(lesson.title())).forEach(way::add);
    way.remove(section.heading());
    String above = Style.printable(String.join(" › ", way));
    if (!above.isEmpty()) {
      out.println(style.faint(Width.cut(above, columns)));
    }
    if (!section.heading().isEmpty()) {
      Wrap.lines(Style.printable(section.heading()), columns)
          .forEach(line -> out.println(style.heading(line)));
    }
    out.println(style.place(Style.line(lesson.path() + ":" + section.line())));
    List<Block> blocks = section.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean together = i > 0 && belongTogether(blocks.get(i - 1), block);
      if (!together) {
        out.println();
      }
      if (block.role() == BlockRole.TABLE) {
        i = printTable(blocks, i);
      } else {
        print(block);
      }
    }
  }

  /** Returns whether no blank line separates two blocks: list items, or texts of a quote. */
  private static boolean belongTogether(Block before, Block block) {
    boolean both = !before.lead().isBlank() && !block.lead().isBlank();
    return both && isQuote(before) == isQuote(block);
  }

  private static boolean isQuote(Block block) {
    return block.lead().startsWith("│");
  }

  private void print(Block block) {
    String lead = block.lead();
    String indent =
        lead.chars().allMatch(c -> c == '│' || c == ' ') ? lead : " ".repeat(Width.of(lead));
    if (block.role() == BlockRole.CODE) {
      String bar = " ".repeat(lead.length()) + CODE_BAR;
      block.text().lines().forEach(line -> out.println(bar + style.code(Style.printable(line))));
      return;
    }
    boolean alt = block.role() == BlockRole.ALT;
    String text = alt ? "[" + block.text() + "]" : block.text();
    String first = lead;
    for (String part : text.lines().toList()) {
      for (String line : Wrap.lines(part, Math.max(MIN_COLUMNS, columns - Width.of(lead)))) {
        out.println(first + (alt ? style.faint(line) : line));
        first = indent;
      }
    }
  }

  /** Prints the rows of a table that begins at a block; returns the index of its last row. */
  private int printTable(List<Block> blocks, int first) {
    List<List<String>> rows = new ArrayList<>();
    int last = first;
    while (last < blocks.size() && blocks.get(last).role() == BlockRole.TABLE) {
      rows.add(cells(Style.printable(blocks.get(last).text())));
      last++;
    }
    TableLayout layout = new TableLayout(rows, columns);
    layout.lines(rows.get(0)).forEach(line -> out.println(style.heading(line)));
    rows.stream().skip(1).forEach(row -> layout.lines(row).forEach(out::println));
    return last - 1;
  }

  /** Returns a row's cells; the first and the last may be empty and have lost a space. */
  private static List<String> cells(String row) {
    return Arrays.stream((" " + row + " ").split(" [|] ", -1)).map(String::strip).toList();
  }
}
