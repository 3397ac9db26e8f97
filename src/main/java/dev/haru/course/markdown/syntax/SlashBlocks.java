package dev.haru.course.markdown.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * The first and last lines of blocks of PyMdown: {@code /// note | Title}, with options indented
 * below, and {@code ///}.
 */
final class SlashBlocks implements BlockParserFactory {

  private static final Pattern LINE =
      Pattern.compile("/{3,}+\\s*+(?:([A-Za-z][\\w-]*+)\\s*+(?:\\|\\s*+(.*))?+)?+");

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    if (state.getIndent() >= Lines.CODE
        || state.getLine().getContent().charAt(state.getNextNonSpaceIndex()) != '/') {
      return BlockStart.none();
    }
    Matcher line = LINE.matcher(Lines.rest(state));
    if (!line.matches()) {
      return BlockStart.none();
    }
    String label = line.group(1) == null ? "" : Labels.of(line.group(1));
    MarkerLine marker =
        line.group(2) == null
            ? MarkerLine.titled(label, 0, 0)
            : MarkerLine.titled(label, line.start(2), line.end(2));
    boolean opens = line.group(1) != null;
    return BlockStart.of(
            MarkerParser.withOptions(marker, next -> opens && next.getIndent() >= Lines.CODE))
        .atIndex(MarkerParser.index(state, marker));
  }
}
