package dev.haru.course.files;

import java.util.ArrayList;
import java.util.List;

/** Turns a pattern into the steps of a {@link Glob}. Reads one pattern, once. */
final class GlobReader {
  private final String pattern;
  private final List<Glob.Step> steps = new ArrayList<>();

  /** The fork at the start of the open group, -1 outside of groups; groups do not nest. */
  private int group = -1;

  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private int at;

  GlobReader(String pattern) {
    this.pattern = pattern;
  }

  /** Returns the steps; throws {@link IllegalArgumentException} for an invalid pattern. */
  List<Glob.Step> steps() {
    while (at < pattern.length()) {
      int c = next();
      switch (c) {
        case '*' -> star();
        case '?' -> take(CharacterSet.NO_SLASH);
        case '[' -> take(set());
        case '{' -> open();
        case ',' -> alternative();
        case '}' -> close();
        case '\\' -> take(CharacterSet.only(escaped()));
        default -> take(CharacterSet.only(c));
      }
    }
    if (group >= 0) {
      throw new IllegalArgumentException("'{' has no '}'");
    }
    return steps;
  }

  private int next() {
    int c = peek();
    at += c < 0 ? 0 : Character.charCount(c);
    return c;
  }

  private int peek() {
    return at < pattern.length() ? pattern.codePointAt(at) : -1;
  }

  private int escaped() {
    int c = next();
    if (c < 0) {
      throw new IllegalArgumentException("no character follows the last backslash");
    }
    return c;
  }

  private static Glob.Step fork(Integer... next) {
    return new Glob.Step.Fork(List.of(next));
  }

  private void take(CharacterSet characters) {
    steps.add(new Glob.Step.Take(characters));
  }

  /** Adds a fork: one more character and then the fork again, or the next step. */
  private void star() {
    boolean any = peek() == '*';
    if (any) {
      at++;
    }
    int here = steps.size();
    steps.add(fork(here + 1, here + 3));
    take(any ? CharacterSet.ANY : CharacterSet.NO_SLASH);
    steps.add(fork(here));
  }

  private void open() {
    if (group >= 0) {
      throw new IllegalArgumentException("'{' stands within '{'");
    }
    group = steps.size();
    steps.add(fork()); // until the starts of its alternatives are known
    starts.add(steps.size());
  }

  private void alternative() {
    if (group < 0) {
      take(CharacterSet.only(','));
      return;
    }
    ends.add(steps.size());
    steps.add(fork());
    starts.add(steps.size());
  }

  private void close() {
    if (group < 0) {
      take(CharacterSet.only('}'));
      return;
    }
    ends.add(steps.size());
    steps.add(fork());
    steps.set(group, new Glob.Step.Fork(List.copyOf(starts)));
    ends.forEach(end -> steps.set(end, fork(steps.size())));
    group = -1;
    starts.clear();
    ends.clear();
  }

  /** Reads what follows {@code [}, up to its {@code ]}. */
  private CharacterSet set() {
    boolean negated = peek() == '!';
    at += negated ? 1 : 0;
    List<Integer> ranges = new ArrayList<>();
    if (peek() == '-') { // in the first place it stands for itself
      at++;
      add(ranges, '-');
    }
    boolean mayBegin = false;
    for (int c = inSet(); c != ']'; c = inSet()) {
      if (c == '-' && peek() != ']') {
        int last = inSet();
        if (!mayBegin || last < ranges.getLast()) {
          throw new IllegalArgumentException("a range such as a-z has no beginning or no end");
        }
        ranges.set(ranges.size() - 1, last);
        mayBegin = false;
      } else if (c == '-' && !mayBegin) {
        throw new IllegalArgumentException("a range such as a-z has no beginning");
      } else {
        add(ranges, c);
        mayBegin = true;
      }
    }
    return new CharacterSet(List.copyOf(ranges), negated, false);
  }

  private int inSet() {
    int c = next();
    if (c < 0) {
      throw new IllegalArgumentException("'[' has no ']'");
    }
    if (c == '/') {
      throw new IllegalArgumentException("a slash cannot stand between '[' and ']'");
    }
    return c;
  }

  private static void add(List<Integer> ranges, int c) {
    ranges.add(c);
    ranges.add(c);
  }
}
