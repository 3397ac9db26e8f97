package dev.haru.course.mdx;

/**
 * A bound on the characters that are read in vain, looking for an end that does not exist: without
 * one, the time would grow with the square of the number of unclosed braces.
 */
final class Effort {

  /** How often the whole text may be read in vain. */
  private static final int TIMES = 8;

  private long left;

  Effort(int length) {
    left = (long) TIMES * length + 1_000;
  }

  /** Returns whether anything may still be read in vain. */
  boolean isLeft() {
    return left > 0;
  }

  /** Notes that this many characters have been read in vain. */
  void waste(int characters) {
    left -= characters;
  }
}
