package dev.haru.course.mdx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The elements that are open at a line, and the indentation of the text in them.
 *
 * <p>Text moves to the left by its indentation relative to its element's tag, so that Markdown in
 * tags begins in the column where it would without them.
 */
final class OpenElements {

  private static final int UNKNOWN = -1;

  private static final class Element {
    private final String name;
    private final int indent;
    private final int shiftOutside;
    private int shift;

    Element(String name, int indent, int shiftOutside) {
      this.name = name;
      this.indent = indent;
      this.shiftOutside = shiftOutside;
      this.shift = indent == UNKNOWN ? shiftOutside : UNKNOWN;
    }
  }

  private final Deque<Element> open = new ArrayDeque<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Opens an element whose tag begins a line with this indentation. */
  void open(String name, int indent) {
    int shift = open.isEmpty() ? 0 : Math.max(0, open.getLast().shift);
    open.addLast(new Element(name, indent, shift));
    counts.merge(name, 1, Integer::sum);
  }

  /** Opens an element whose tag stands within a line. */
  void openInline(String name) {
    open(name, UNKNOWN);
  }

  /**
   * Closes an element, and those in it that have not been closed.
   *
   * @return whether it was the innermost one
   */
  boolean close(String name) {
    if (counts.getOrDefault(name, 0) == 0) {
      return false;
    }
    boolean isInnermost = open.getLast().name.equals(name);
    Element last;
    do {
      last = open.removeLast();
      counts.merge(last.name, -1, Integer::sum);
    } while (!last.name.equals(name));
    return isInnermost;
  }

  /** Returns whether no element is open. */
  boolean isEmpty() {
    return open.isEmpty();
  }

  /** Returns by how much a line that is not blank moves to the left. */
  int shift(int indent) {
    if (open.isEmpty()) {
      return 0;
    }
    Element element = open.getLast();
    if (element.shift == UNKNOWN) {
      element.shift = element.shiftOutside + Math.max(0, indent - element.indent);
    }
    return element.shift;
  }
}
