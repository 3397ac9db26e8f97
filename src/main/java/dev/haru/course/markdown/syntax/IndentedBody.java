package dev.haru.course.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** Parses a block of Markdown whose lines are indented by four columns. */
final class IndentedBody extends ContainerParser {

  /** The block. */
  static final class Node extends CustomBlock {}

  private final Node block = new Node();
  private final int indent;

  /**
   * Creates a parser.
   *
   * @param indent the indentation of the block's first line, which the others have too
   */
  IndentedBody(int indent) {
    this.indent = indent + Lines.CODE;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= indent
        ? BlockContinue.atColumn(state.getColumn() + indent)
        : BlockContinue.none();
  }
}
