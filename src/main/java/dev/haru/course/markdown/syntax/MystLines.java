package dev.haru.course.markdown.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** MyST's labels {@code (label)=}, comments {@code % …} and block breaks {@code +++}. */
final class MystLines implements LineSyntax {

  private static final Pattern LABEL = Pattern.compile("\\(([^()\\s][^()]*+)\\)=");

  @Override
  public String triggers() {
    return "(%+";
  }

  @Override
  public @Nullable MarkerLine read(String line) {
    Matcher label = LABEL.matcher(line);
    if (label.matches()) {
      return MarkerLine.identified(label.group(1), true);
    }
    return line.startsWith("%") || line.equals("+++") || line.startsWith("+++ ")
        ? MarkerLine.NOTHING
        : null;
  }
}
