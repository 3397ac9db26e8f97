package dev.haru.course.markdown.syntax;

import java.util.function.Predicate;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** Parses a block whose lines are not Markdown, up to a line that ends it: code or a comment. */
final class VerbatimParser extends AbstractBlockParser {

  private final Block block;
  private final Predicate<String> end;
  private final StringBuilder lines = new StringBuilder();
  private boolean begun;

  private VerbatimParser(Block block, Predicate<String> end) {
    this.block = block;
    this.end = end;
  }

  /** Returns a parser for code in a language, which may be "". */
  static VerbatimParser code(String language, Predicate<String> end) {
    FencedCodeBlock code = new FencedCodeBlock();
    code.setInfo(language);
    return new VerbatimParser(code, end);
  }

  /** Returns a parser for lines that are not shown. */
  static VerbatimParser hidden(Predicate<String> end) {
    return new VerbatimParser(new Marker(MarkerLine.NOTHING), end);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return !state.isBlank() && end.test(Lines.rest(state))
        ? BlockContinue.finished()
        : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    if (begun) {
      lines.append(line.getContent()).append('\n');
    }
    begun = true;
  }

  @Override
  public void closeBlock() {
    if (block instanceof FencedCodeBlock code) {
      code.setLiteral(lines.toString());
    }
  }
}
