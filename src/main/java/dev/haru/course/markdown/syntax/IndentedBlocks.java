package dev.haru.course.markdown.syntax;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Blocks with an indented body: {@code !!! note "Title"}, {@code ??? tip}, {@code ???+ tip} and, if
 * a course has them, {@code === "Tab"}. Without quotes, what follows the kind is read as the title,
 * unless it is a known class.
 */
final class IndentedBlocks implements BlockParserFactory {

  private static final Pattern ADMONITION =
      Pattern.compile(
          "(?:!{3}|\\?{3}\\+?)\\s*+([A-Za-z][\\w-]*+)?+((?:\\s++[\\w-]++)*+)\\s*+(?:\"(.*)\"|(.*))");
  private static final Pattern TAB = Pattern.compile("===[!+]?\\s++\"(.*)\"");
  private static final Set<String> CLASSES =
      Set.of("inline", "end", "annotate", "expand", "collapsible", "no-icon");

  private final boolean tabs;

  /**
   * Creates the factory.
   *
   * @param tabs whether {@code ===} starts a tab
   */
  IndentedBlocks(boolean tabs) {
    this.tabs = tabs;
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence content = state.getLine().getContent();
    int index = state.getNextNonSpaceIndex();
    char first = content.charAt(index);
    if (first != '!' && first != '?' && !(tabs && first == '=')
        || Lines.run(content, index, first) != 3
        || state.getIndent() >= Lines.CODE) {
      return BlockStart.none();
    }
    MarkerLine line = first == '=' ? tab(Lines.rest(state)) : admonition(Lines.rest(state));
    if (line == null) {
      return BlockStart.none();
    }
    return BlockStart.of(
            new IndentedBody(state.getIndent()), MarkerParser.withOptions(line, next -> false))
        .atIndex(MarkerParser.index(state, line));
  }

  private static @Nullable MarkerLine tab(String line) {
    Matcher tab = TAB.matcher(line);
    return tab.matches() ? MarkerLine.titled("", tab.start(1), tab.end(1)) : null;
  }

  private static @Nullable MarkerLine admonition(String line) {
    Matcher parts = ADMONITION.matcher(line);
    if (!parts.matches()) {
      return null;
    }
    String kind = parts.group(1);
    if (parts.group(3) != null) {
      return MarkerLine.titled(kind == null ? "" : Labels.of(kind), parts.start(3), parts.end(3));
    }
    if (kind == null) {
      return null;
    }
    boolean onlyClasses =
        parts.group(4).isEmpty()
                && CLASSES.containsAll(List.of(parts.group(2).strip().split("\\s++")))
            || line.length() == parts.end(1);
    String label = Labels.of(kind);
    if (label.isEmpty()) {
      return MarkerLine.titled("", parts.start(1), onlyClasses ? parts.end(1) : line.length());
    }
    return MarkerLine.titled(label, parts.end(1), onlyClasses ? parts.end(1) : line.length());
  }
}
