package dev.haru.course.files;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A part of a {@link PathLayout}. */
sealed interface LayoutPart {

  /**
   * Returns the offsets at which the part can end in a path if it begins at {@code at}, the longest
   * first.
   */
  int[] ends(String path, int at);

  /** Literal text, in any case. */
  record Literal(String text) implements LayoutPart {
    @Override
    public int[] ends(String path, int at) {
      boolean here = path.regionMatches(true, at, text, 0, text.length());
      return here ? new int[] {at + text.length()} : new int[0];
    }
  }

  /** A placeholder or wildcard. */
  enum Wild implements LayoutPart {
    /** One to four digits. */
    DAY("day") {
      @Override
      public int[] ends(String path, int at) {
        return down(Math.min(run(path, at, Wild::isDigit), at + 4), at + 1);
      }
    },
    /** A language, perhaps with its region. */
    LANG("lang") {
      @Override
      public int[] ends(String path, int at) {
        int letters = Math.min(run(path, at, Wild::isLetter), at + 3);
        return IntStream.of(down(letters, at + 2))
            .flatMap(end -> IntStream.concat(region(path, end), IntStream.of(end)))
            .toArray();
      }
    },
    /** Anything, slashes included. */
    PATH("path") {
      @Override
      public int[] ends(String path, int at) {
        return down(path.length(), at + 1);
      }
    },
    /** Four digits. */
    YEAR("year") {
      @Override
      public int[] ends(String path, int at) {
        return run(path, at, Wild::isDigit) >= at + 4 ? new int[] {at + 4} : new int[0];
      }
    },
    /** Anything within one directory's name. */
    STAR("") {
      @Override
      public int[] ends(String path, int at) {
        int slash = path.indexOf('/', at);
        return down(slash < 0 ? path.length() : slash, at);
      }
    };

    private final String key;

    Wild(String key) {
      this.key = key;
    }

    /** Returns its name in a template's braces, or "" if it has none. */
    String key() {
      return key;
    }

    private static IntStream region(String path, int at) {
      boolean separated = at < path.length() && "-_".indexOf(path.charAt(at)) >= 0;
      return separated
          ? IntStream.of(
              down(Math.min(run(path, at + 1, c -> isLetter(c) || isDigit(c)), at + 9), at + 3))
          : IntStream.empty();
    }

    private static int run(String path, int at, IntPredicate kind) {
      int end = at;
      while (end < path.length() && kind.test(path.charAt(end))) {
        end++;
      }
      return end;
    }

    private static boolean isDigit(int c) {
      return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static int[] down(int from, int to) {
      return IntStream.rangeClosed(0, from - to).map(i -> from - i).toArray();
    }
  }
}
