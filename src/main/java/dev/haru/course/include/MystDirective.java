package dev.haru.course.include;

import dev.haru.course.include.Directive.Base;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** MyST's directives {@code {include}} and {@code {literalinclude}}, which are fenced blocks. */
final class MystDirective {

  private static final Pattern OPENING =
      Pattern.compile("[`:~]{3,}+\\s*+\\{(include|literalinclude)\\}\\s*+(\\S++)");

  /** {@code :lines: 1-3}, or {@code lines: 1-3} between two lines of hyphens. */
  private static final Pattern OPTION = Pattern.compile(":?+([a-z-]{1,30}+):\\s*+(.*+)");

  private final boolean isLiteral;
  private final String target;
  private final Map<String, String> options = new HashMap<>();

  private MystDirective(boolean isLiteral, String target) {
    this.isLiteral = isLiteral;
    this.target = target;
  }

  /** Reads an opening fence; returns null for that of any other block. */
  static @Nullable MystDirective read(String fence) {
    Matcher opening = OPENING.matcher(fence);
    return opening.matches()
        ? new MystDirective(opening.group(1).startsWith("literal"), opening.group(2))
        : null;
  }

  /** Adds a line of the block. */
  void add(String line) {
    Matcher option = OPTION.matcher(line);
    if (option.matches()) {
      options.put(option.group(1), option.group(2).strip());
    }
  }

  /** Returns the directive, after all lines of the block. */
  Directive directive() {
    boolean isAtRoot = target.startsWith("/");
    Directive directive =
        Directive.of(
            isAtRoot ? target.substring(1) : target, isAtRoot ? Base.ROOT : Base.FILE, selection());
    String language = options.getOrDefault("language", options.getOrDefault("code", ""));
    return isLiteral || !language.isEmpty() || options.containsKey("literal")
        ? directive.asCode(language)
        : directive;
  }

  private Selection selection() {
    List<Selection.Range> lines = Selection.Range.readAll(options.getOrDefault("lines", "?"));
    if (lines != null) {
      return new Selection.Lines(lines);
    }
    String after = options.getOrDefault("start-after", "");
    String before = options.getOrDefault("end-before", "");
    if (!after.isEmpty() || !before.isEmpty()) {
      return new Between(after, before);
    }
    int start = number("start-line", 0);
    int end = number("end-line", Integer.MAX_VALUE);
    return start == 0 && end == Integer.MAX_VALUE
        ? Selection.ALL
        : new Selection.Lines(new ArrayList<>(List.of(new Selection.Range(start + 1, end))));
  }

  private int number(String option, int otherwise) {
    String value = options.getOrDefault(option, "");
    return value.matches("\\d{1,7}") ? Integer.parseInt(value) : otherwise;
  }
}
