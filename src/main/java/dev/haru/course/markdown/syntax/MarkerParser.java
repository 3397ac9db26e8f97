package dev.haru.course.markdown.syntax;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Parses a line of syntax, and the lines of options right below it if it may have any. */
final class MarkerParser extends AbstractBlockParser {

  private static final Pattern ALT = Pattern.compile(":alt:\\s++(.*)");

  private final Marker marker;
  private final int titleLength;
  private final Function<ParserState, Boolean> options;
  private @Nullable SourceLine title;
  private boolean begun;

  private MarkerParser(MarkerLine line, Function<ParserState, Boolean> options) {
    this.marker = new Marker(line);
    this.titleLength = line.end() - line.start();
    this.options = options;
  }

  /** Starts a block with the line; containers may come before it. */
  static BlockStart start(ParserState state, MarkerLine line) {
    return BlockStart.of(new MarkerParser(line, ignored -> false)).atIndex(index(state, line));
  }

  /** Returns a parser for a line that lines of options may follow. */
  static MarkerParser withOptions(MarkerLine line, Function<ParserState, Boolean> options) {
    return new MarkerParser(line, options);
  }

  /** Returns where the title starts in the file's line. */
  static int index(ParserState state, MarkerLine line) {
    return state.getNextNonSpaceIndex() + line.start();
  }

  @Override
  public Marker getBlock() {
    return marker;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return !state.isBlank() && options.apply(state)
        ? BlockContinue.atIndex(state.getIndex())
        : BlockContinue.none();
  }

  @Override
  public void addLine(SourceLine line) {
    if (!begun) {
      begun = true;
      int length = Math.min(titleLength, line.getContent().length());
      title = length == 0 ? null : line.substring(0, length);
      return;
    }
    Matcher alt = ALT.matcher(line.getContent().toString().strip());
    if (alt.matches()) {
      marker.addAlt(alt.group(1));
    }
  }

  @Override
  public void closeBlock() {
    Node before = marker.getPrevious();
    boolean inList = before instanceof ListBlock || marker.getParent() instanceof ListItem;
    if (marker.replacesList() && before != null && inList) {
      before.unlink();
    }
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    if (title != null) {
      inlineParser.parse(SourceLines.of(title), marker);
    }
  }
}
