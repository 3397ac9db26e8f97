package dev.haru.course.include;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a file that a directive includes. */
sealed interface Selection permits Selection.Lines, Selection.Named, Between, PartOfPage {

  /** The whole file. */
  Selection ALL = new Lines(List.of());

  /** Lines that mark a part of a file. */
  Pattern MARKER =
      Pattern.compile(
          "ANCHOR(?:_END)?:\\s*+[\\w-]++|-++8<-++\\s++\\[\\s*+(?:start|end)\\s*+:[^\\]\\n]*+\\]");

  /** Returns the part of these lines, or null if they have no such part. */
  @Nullable List<String> of(List<String> lines);

  /**
   * Lines by their numbers.
   *
   * @param ranges the ranges; none for all lines
   */
  record Lines(List<Range> ranges) implements Selection {

    @Override
    public List<String> of(List<String> lines) {
      List<String> selected = new ArrayList<>();
      List<Range> all = ranges.isEmpty() ? List.of(new Range(1, Integer.MAX_VALUE)) : ranges;
      for (Range range : all) {
        int first = Math.min(Math.max(range.first(), 1), lines.size() + 1);
        int last = Math.max(first - 1, Math.min(range.last(), lines.size()));
        selected.addAll(lines.subList(first - 1, last));
      }
      selected.removeIf(line -> MARKER.matcher(line).find());
      return selected;
    }
  }

  /**
   * Lines by their numbers, both included.
   *
   * @param first the first line, 1-based
   * @param last the last line
   */
  record Range(int first, int last) {

    private static final Pattern RANGE = Pattern.compile("(\\d{0,7})(?:[-:](\\d{0,7}))?");

    /** Reads {@code 3}, {@code 3:}, {@code :5} or {@code 3-5}; returns null for anything else. */
    static @Nullable Range read(String text) {
      Matcher range = RANGE.matcher(text.strip());
      if (!range.matches() || range.group().isEmpty()) {
        return null;
      }
      int first = range.group(1).isEmpty() ? 1 : Integer.parseInt(range.group(1));
      String end = range.group(2);
      int last = end == null ? first : end.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(end);
      return new Range(first, last);
    }

    /** Reads ranges with commas between them; returns null if one is malformed. */
    static @Nullable List<Range> readAll(String text) {
      List<Range> ranges = new ArrayList<>();
      for (String each : text.split(",", -1)) {
        Range range = read(each);
        if (range == null) {
          return null;
        }
        ranges.add(range);
      }
      return ranges;
    }
  }

  /** A part between two marking lines that name it. */
  record Named(String name, Marks marks) implements Selection {

    @Override
    public @Nullable List<String> of(List<String> lines) {
      Predicate<String> start = marks.start(name);
      Predicate<String> end = marks.end(name);
      List<String> selected = new ArrayList<>();
      boolean isFound = false;
      boolean isInside = false;
      for (String line : lines) {
        if (!isInside) {
          isInside = !(isFound && marks != Marks.REGION) && start.test(line);
          isFound |= isInside;
        } else if (end.test(line)) {
          isInside = false;
        } else if (!MARKER.matcher(line).find()) {
          selected.add(line);
        }
      }
      return isFound ? selected : null;
    }
  }

  /** The forms of lines that mark a part. */
  enum Marks {
    /** {@code ANCHOR: name} and {@code ANCHOR_END: name} of mdBook. */
    ANCHOR((name, isEnd) -> word("ANCHOR" + (isEnd ? "_END" : "") + ":\\s*+", name)),
    /** {@code --8<-- [start:name]} and {@code --8<-- [end:name]}. */
    SECTION((name, isEnd) ->
        Pattern.compile(
            "8<-++\\s++\\[\\s*+"
                + (isEnd ? "end" : "start")
                + "\\s*+:\\s*+"
                + Pattern.quote(name)
                + "\\s*+\\]")),
    /** {@code #region name} and {@code #endregion name} of editors. */
    REGION((name, isEnd) -> word("(?i:" + (isEnd ? "end ?region" : "\\bregion") + ")\\s++", name)),
    /** {@code [name]} in a comment, at both ends. */
    FRAGMENT((name, isEnd) -> Pattern.compile("(?:///|###)\\s*+\\[" + Pattern.quote(name) + "\\]"));

    @SuppressWarnings("ImmutableEnumChecker") // has no state
    private final BiFunction<String, Boolean, Pattern> pattern;

    Marks(BiFunction<String, Boolean, Pattern> pattern) {
      this.pattern = pattern;
    }

    private static Pattern word(String before, String name) {
      return Pattern.compile(before + Pattern.quote(name) + "(?![\\w-])");
    }

    Predicate<String> start(String name) {
      return pattern.apply(name, false).asPredicate();
    }

    Predicate<String> end(String name) {
      return pattern.apply(name, true).asPredicate();
    }
  }
}
