package dev.haru.cli.interactive;

import java.util.List;
import org.jline.utils.AttributedString;

/**
 * What a terminal shows.
 *
 * @param lines its lines, from the top
 * @param row the cursor's row, 0-based
 * @param column the cursor's column, 0-based
 */
record Screen(List<AttributedString> lines, int row, int column) {

  /** Copies the list. */
  Screen {
    lines = List.copyOf(lines);
  }
}
