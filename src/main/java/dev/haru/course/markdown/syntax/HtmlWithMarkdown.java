package dev.haru.course.markdown.syntax;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of tags of which one has the attribute {@code markdown}: what follows is Markdown, without
 * the blank line that CommonMark asks for. To kramdown and Python-Markdown, it also is after lines
 * of tags that belong into a paragraph.
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
   * @param afterSpans whether tags that belong into a paragraph count
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
