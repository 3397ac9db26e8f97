package dev.haru.course.markdown.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Tags around what is not Markdown: {@code {% highlight ruby %}} and {@code {{< highlight go >}}}
 * around code, {@code {% comment %}} around what is not shown.
 */
final class VerbatimTags implements BlockParserFactory {

  private static final Pattern OPEN =
      Pattern.compile(
          "\\{(?:%-?|\\{[<%])\\s*+(highlight|comment)\\b\\s*+\"?([\\w+#-]*+)[^}]*+\\}++");
  private static final Pattern CLOSE =
      Pattern.compile("\\{(?:%-?|\\{[<%])\\s*+(?:end|/\\s*+)(highlight|comment)\\b[^}]*+\\}++");

  private final Templates templates;

  VerbatimTags(Templates templates) {
    this.templates = templates;
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    if (state.getIndent() >= Lines.CODE
        || state.getLine().getContent().charAt(state.getNextNonSpaceIndex()) != '{') {
      return BlockStart.none();
    }
    String line = Lines.rest(state);
    Matcher open = OPEN.matcher(line);
    if (!open.matches() || templates.end(line, 0) != line.length()) {
      return BlockStart.none();
    }
    String name = open.group(1);
    VerbatimParser parser =
        name.equals("highlight")
            ? VerbatimParser.code(open.group(2), last -> closes(last, name))
            : VerbatimParser.hidden(last -> closes(last, name));
    return BlockStart.of(parser).atIndex(state.getNextNonSpaceIndex());
  }

  private static boolean closes(String line, String name) {
    Matcher close = CLOSE.matcher(line);
    return line.startsWith("{") && close.matches() && close.group(1).equals(name);
  }
}
