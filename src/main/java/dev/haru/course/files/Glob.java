package dev.haru.course.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A pattern for paths, written as for {@link java.nio.file.FileSystem#getPathMatcher}: {@code *}
 * matches anything within one name, {@code **} anything, {@code ?} one character, {@code [a-z]} and
 * {@code [!a-z]} one of a set, {@code {a,b}} one of several texts; a backslash escapes a character.
 *
 * <p>The JDK translates such patterns into regular expressions, which can take years for a few
 * {@code *} and a long name. Here all ways through the pattern are followed at once, in time
 * proportional to the pattern's length times the path's (Thompson, Regular Expression Search
 * Algorithm, CACM 1968). Immutable; two globs are equal if their patterns are.
 */
public final class Glob {

  /** The maximum length of a pattern. */
  static final int MAX_CHARS = 1_000;

  /** A step of the pattern; one that takes a character continues with the next. */
  sealed interface Step {

    /** Takes one character. */
    record Take(CharacterSet taken) implements Step {}

    /** Takes nothing, and continues at each of these steps. */
    record Fork(List<Integer> next) implements Step {}
  }

  private final String pattern;
  private final List<Step> steps;

  private Glob(String pattern, List<Step> steps) {
    this.pattern = pattern;
    this.steps = List.copyOf(steps);
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException with a few words about what is wrong
   */
  public static Glob of(String pattern) {
    if (pattern.length() > MAX_CHARS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "it has %d characters but may have %d", pattern.length(), MAX_CHARS));
    }
    return new Glob(pattern, new GlobReader(pattern).steps());
  }

  /** Returns whether the pattern matches a whole path with {@code /} between its names. */
  boolean matches(String path) {
    BitSet now = new BitSet(steps.size() + 1);
    reach(0, now);
    for (int at = 0; at < path.length() && !now.isEmpty(); ) {
      int c = path.codePointAt(at);
      at += Character.charCount(c);
      BitSet next = new BitSet(steps.size() + 1);
      for (int i = now.nextSetBit(0); i >= 0 && i < steps.size(); i = now.nextSetBit(i + 1)) {
        if (steps.get(i) instanceof Step.Take take && take.taken().has(c)) {
          reach(i + 1, next);
        }
      }
      now = next;
    }
    return now.get(steps.size());
  }

  /** Adds a step and those reached from it without a character. */
  private void reach(int step, BitSet reached) {
    List<Integer> open = new ArrayList<>(List.of(step));
    while (!open.isEmpty()) {
      int each = open.removeLast();
      if (!reached.get(each)) {
        reached.set(each);
        if (each < steps.size() && steps.get(each) instanceof Step.Fork fork) {
          open.addAll(fork.next());
        }
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob && pattern.equals(glob.pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
