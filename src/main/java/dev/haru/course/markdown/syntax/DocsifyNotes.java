package dev.haru.course.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Parses docsify's paragraphs {@code !> important} and {@code ?> tip}. */
final class DocsifyNotes implements BlockParserFactory {

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int index = state.getNextNonSpaceIndex();
    char first = line.charAt(index);
    boolean note =
        (first == '!' || first == '?')
            && index + 2 < line.length()
            && line.charAt(index + 1) == '>'
            && line.charAt(index + 2) == ' '
            && state.getIndent() < Lines.CODE
            && !(matched.getMatchedBlockParser().getBlock() instanceof Paragraph);
    return note ? BlockStart.of(new Note()).atIndex(index + 3) : BlockStart.none();
  }

  /** A note's paragraph; only its first line has the mark. */
  static final class Node extends CustomBlock {}

  private static final class Note extends ContainerParser {

    private final Node block = new Node();

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }
  }
}
