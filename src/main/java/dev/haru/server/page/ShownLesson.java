package dev.haru.server.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson, as its page shows it.
 *
 * @param path its path below the course's directory
 * @param lang its canonical language
 * @param year its year, or null
 * @param day its day, or null
 * @param title its title
 * @param sections its sections, in the order of the file
 */
public record ShownLesson(
    String path,
    String lang,
    @Nullable Integer year,
    @Nullable Integer day,
    String title,
    List<Part> sections) {

  /** Copies the list. */
  public ShownLesson {
    sections = List.copyOf(sections);
  }

  /**
   * A section.
   *
   * @param line the 1-based line of its heading, or 0 for the text before the first heading
   * @param level the heading's level, 1 to 6, or 0
   * @param heading its heading, possibly empty
   * @param anchor the heading's fragment on the course's site, possibly empty
   * @param blocks its text
   */
  public record Part(int line, int level, String heading, String anchor, List<Block> blocks) {

    /** Copies the list. */
    public Part {
      blocks = List.copyOf(blocks);
    }

    /** Returns the level of the heading in the page, whose own headings are above it: 3 to 6. */
    int shownLevel() {
      return Math.clamp(level + 1L, 3, 6);
    }
  }

  /** A kind of text. */
  public enum Kind {
    /** A paragraph, or one of an item or a quote. */
    TEXT,
    /** Lines of code. */
    CODE,
    /** A row of a table. */
    ROW
  }

  /**
   * A piece of text.
   *
   * @param kind its kind
   * @param lead what stands before it, such as an item's marker, indented for its depth; possibly
   *     empty
   * @param cells a row's cells, otherwise its text alone
   */
  public record Block(Kind kind, String lead, List<String> cells) {

    /** Copies the list. */
    public Block {
      cells = List.copyOf(cells);
    }

    String text() {
      return cells.getFirst();
    }
  }
}
