package dev.haru.course.markdown.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of attributes for the block before or after: {@code {: .note #id }}, {@code {:toc}}, {@code
 * {::options … /}}; without a colon, {@code {#id .class}}.
 */
final class AttributeLines implements LineSyntax {

  private static final Pattern TABLE_OF_CONTENTS = Pattern.compile("\\{:\\s*+toc\\b.*");
  private static final Pattern ID = Pattern.compile("(?<=[\\s:{])#([^\\s#.{}]++)");

  private final boolean withoutColon;

  /**
   * Creates the kind.
   *
   * @param withoutColon whether the colon may be missing
   */
  AttributeLines(boolean withoutColon) {
    this.withoutColon = withoutColon;
  }

  @Override
  public String triggers() {
    return "{";
  }

  @Override
  public @Nullable MarkerLine read(String line) {
    if (!line.endsWith("}") || line.indexOf('}') < line.length() - 1) {
      return null;
    }
    if (TABLE_OF_CONTENTS.matcher(line).matches()) {
      return MarkerLine.contents();
    }
    boolean colon = line.startsWith("{:");
    if (!colon && !(withoutColon && Attributes.isList(line, 1, line.length() - 1))) {
      return null;
    }
    Matcher id = ID.matcher(line);
    return id.find() ? MarkerLine.identified(id.group(1), false) : MarkerLine.NOTHING;
  }
}
