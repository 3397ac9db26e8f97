package dev.haru.course.markdown.syntax;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Definitions of links whose destination is a tag: {@code [name]: {% link page.md %}}. */
final class TemplateDefinitions implements LineSyntax {

  private static final Pattern LINE = Pattern.compile("\\[[^\\]]++]:\\s*+\\{[{%].*");

  @Override
  public String triggers() {
    return "[";
  }

  @Override
  public @Nullable MarkerLine read(String line) {
    return LINE.matcher(line).matches() ? MarkerLine.NOTHING : null;
  }
}
