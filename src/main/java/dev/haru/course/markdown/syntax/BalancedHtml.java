package dev.haru.course.markdown.syntax;

import dev.haru.text.HtmlNames;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * HTML as kramdown and Python-Markdown read it: a block ends after the line that closes its last
 * open tag, or at a blank line. In CommonMark only a blank line ends it.
 */
final class BalancedHtml implements BlockParserFactory {

  private static final Pattern TAG = Pattern.compile("<(/?+)([A-Za-z][A-Za-z0-9]*+)(?=[\\s/>]|$)");

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    int index = state.getNextNonSpaceIndex();
    CharSequence line = state.getLine().getContent();
    if (line.charAt(index) != '<' || state.getIndent() >= Lines.CODE) {
      return BlockStart.none();
    }
    Matcher tag = TAG.matcher(line).region(index, line.length());
    return tag.lookingAt() && isBlock(tag)
        ? BlockStart.of(new Parser()).atIndex(state.getIndex())
        : BlockStart.none();
  }

  private static boolean isBlock(Matcher tag) {
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    return HtmlNames.isBlock(name) && !HtmlNames.isVoid(name);
  }

  private static final class Parser extends AbstractBlockParser {

    private final HtmlBlock block = new HtmlBlock();
    private final StringBuilder lines = new StringBuilder();
    private int open;

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return state.isBlank() || open <= 0
          ? BlockContinue.none()
          : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
      lines.append(lines.isEmpty() ? "" : "\n").append(line.getContent());
      Matcher tag = TAG.matcher(line.getContent());
      while (tag.find()) {
        if (isBlock(tag)) {
          open += tag.group(1).isEmpty() ? 1 : -1;
        }
      }
    }

    @Override
    public void closeBlock() {
      block.setLiteral(lines.toString());
    }
  }
}
