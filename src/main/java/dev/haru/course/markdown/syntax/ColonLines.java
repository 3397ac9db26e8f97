package dev.haru.course.markdown.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first and last lines of {@code :::} containers: {@code :::note[Title]{.class}}, {@code :::
 * tip Title}, {@code ::::}, and lines of {@code ::name[Text]{a=b}}.
 */
final class ColonLines implements LineSyntax {

  private static final Pattern OPEN =
      Pattern.compile(
          ":{3,}+\\s*+(?:([\\p{L}_][\\p{L}\\p{N}_-]*+)(?:\\[(.*)\\])?+)?+\\s*+(?:\\{[^{}]*+\\}\\s*+)?+");
  private static final Pattern WITH_TITLE =
      Pattern.compile(":{3,}+\\s*+([\\p{L}_][\\p{L}\\p{N}_-]*+)\\s++(.*)");
  private static final Pattern LEAF =
      Pattern.compile(
          "::([\\p{L}_][\\p{L}\\p{N}_-]*+)(?=[\\[{])(?:\\[(.*)\\])?+(?:\\{[^{}]*+\\})?+");
  private static final Pattern ATTRIBUTES_AT_END = Pattern.compile("\\s*+\\{[^{}]*+\\}$");

  @Override
  public String triggers() {
    return ":";
  }

  @Override
  public @Nullable MarkerLine read(String line) {
    if (!line.startsWith("::")) {
      return null;
    }
    Matcher open = OPEN.matcher(line);
    if (open.matches()) {
      return open.group(1) == null ? MarkerLine.NOTHING : titled(open);
    }
    Matcher titled = WITH_TITLE.matcher(line);
    if (titled.matches()) {
      String title = titled.group(2);
      int attributes = title.endsWith("}") ? title.lastIndexOf('{') : -1;
      boolean cut = attributes >= 0 && ATTRIBUTES_AT_END.matcher(title).find(attributes);
      int end = cut ? attributes : title.length();
      return MarkerLine.titled(Labels.of(titled.group(1)), titled.start(2), titled.start(2) + end);
    }
    Matcher leaf = LEAF.matcher(line);
    return leaf.matches() ? titled(leaf) : null;
  }

  private static MarkerLine titled(Matcher line) {
    String label = Labels.of(line.group(1));
    return line.group(2) == null
        ? MarkerLine.titled(label, 0, 0)
        : MarkerLine.titled(label, line.start(2), line.end(2));
  }
}
