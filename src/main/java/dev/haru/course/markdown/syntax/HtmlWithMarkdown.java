package dev.haru.course.markdown.syntax;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of tags, one of which has the attribute {@code markdown}: what follows is Markdown even
 * without the blank line that CommonMark requires. In kramdown and Python-Markdown the same is true
 * after lines of inline tags.
 */
final class HtmlWithMarkdown implements LineSyntax {

  private static final Pattern TAGS = Pattern.compile("(?:<[A-Za-z][^<>]*+>\\s*+)++");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\smarkdown(?:=[\"']?(?:1|block|span)[\"']?)?[\\s>]");

  private static final Pattern SPANS =
      Pattern.compile("(?:</?+(?:span|small|big|font|b|i|em|strong)(?:\\s[^<>]*+)?+>\\s*+)++");

  private final boolean afterSpans;

  /**
   * Creates the kind.
   *
   * @param afterSpans whether lines of inline tags count
   */
  HtmlWithMarkdown(boolean afterSpans) {
    this.afterSpans = afterSpans;
  }

  @Override
  public String triggers() {
    return "<";
  }

  @Override
  public @Nullable MarkerLine read(String line) {
    if (afterSpans && SPANS.matcher(line).matches()) {
      return MarkerLine.NOTHING;
    }
    boolean found = line.contains(" markdown") && TAGS.matcher(line).matches();
    return found && ATTRIBUTE.matcher(line).find() ? MarkerLine.NOTHING : null;
  }
}
