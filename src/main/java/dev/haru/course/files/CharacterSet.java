package dev.haru.course.files;

import java.util.List;

/**
 * The characters that one place of a {@link Glob} matches.
 *
 * @param ranges first and last code point, alternating
 * @param negated whether it is all other characters
 * @param slash whether it may contain a slash
 */
record CharacterSet(List<Integer> ranges, boolean negated, boolean slash) {

  /** Every character. */
  static final CharacterSet ANY = new CharacterSet(List.of(), true, true);

  /** Every character except a slash. */
  static final CharacterSet NO_SLASH = new CharacterSet(List.of(), true, false);

  /** Returns the set of one character. */
  static CharacterSet only(int c) {
    return new CharacterSet(List.of(c, c), false, true);
  }

  /** Returns whether the set contains a character. */
  boolean has(int c) {
    if (c == '/' && !slash) {
      return false;
    }
    for (int i = 0; i < ranges.size(); i += 2) {
      if (c >= ranges.get(i) && c <= ranges.get(i + 1)) {
        return !negated;
      }
    }
    return negated;
  }
}
