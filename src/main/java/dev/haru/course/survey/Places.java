package dev.haru.course.survey;

import java.util.Locale;

/** How often something occurs, and where first. */
public final class Places {

  private int count;
  private String first = "";

  void add(String path, int line) {
    if (count++ == 0) {
      first = line > 0 ? path + ":" + line : path;
    }
  }

  /** Returns how often it occurs. */
  public int count() {
    return count;
  }

  /** Returns the first place, {@code path:line} or {@code path}; empty if there is none. */
  public String first() {
    return first;
  }

  /** Returns the number and the first place, such as {@code 12 (docs/a.md:34)}. */
  @Override
  public String toString() {
    return count == 0
        ? "0"
        : String.format(Locale.ROOT, "%,d (%s%s)", count, count > 1 ? "first " : "", first);
  }
}
