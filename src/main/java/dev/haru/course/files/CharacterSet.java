package dev.haru.course.files;

import java.util.List;

/**
 * The characters that may stand in one place of a {@link Glob}.
 *
 * @param ranges first and last code point, alternating
 * @param negated whether it is all others
 * @param slash whether a slash may be among these
 */
record CharacterSet(List<Integer> ranges, boolean negated, boolean slash) {

  /** Every character. */
  static final CharacterSet ANY = new CharacterSet(List.of(), true, true);

  /** Every character of a name. */
  static final CharacterSet NO_SLASH = new CharacterSet(List.of(), true, false);

  /** Returns the set of one character. */
  static CharacterSet only(int c) {
    return new CharacterSet(List.of(c, c), false, true);
  }

  /** Returns whether a character is one of these. */
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
