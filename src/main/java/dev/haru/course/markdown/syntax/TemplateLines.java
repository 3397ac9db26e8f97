package dev.haru.course.markdown.syntax;

import org.jspecify.annotations.Nullable;

/** Lines of nothing but tags: {@code {% hint style="info" %}}, {@code {{< tab name="Linux" >}}}. */
final class TemplateLines implements LineSyntax {

  private final Templates templates;

  TemplateLines(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String triggers() {
    return templates.any() ? "{" : "";
  }

  @Override
  public @Nullable MarkerLine read(String line) {
    int first = templates.end(line, 0);
    boolean onlyVariables = true; // they stand for words of the paragraph around them
    int at = 0;
    while (at < line.length()) {
      int end = templates.end(line, at);
      if (end < 0) {
        return null;
      }
      onlyVariables &= Templates.isVariable(line, at);
      at = end;
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
    }
    return onlyVariables ? null : TagText.read(line, first);
  }
}
