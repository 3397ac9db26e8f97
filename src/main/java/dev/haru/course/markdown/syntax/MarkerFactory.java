package dev.haru.course.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Starts a {@link Marker} if a line is of one of several kinds. */
final class MarkerFactory implements BlockParserFactory {

  private static final int ASCII = 128;

  private final List<List<LineSyntax>> byTrigger = new ArrayList<>();

  MarkerFactory(List<LineSyntax> kinds) {
    for (int i = 0; i < ASCII; i++) {
      char trigger = (char) i;
      byTrigger.add(kinds.stream().filter(kind -> kind.triggers().indexOf(trigger) >= 0).toList());
    }
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence content = state.getLine().getContent();
    int index = state.getNextNonSpaceIndex();
    char first = content.charAt(index);
    if (first >= ASCII || byTrigger.get(first).isEmpty() || state.getIndent() >= Lines.CODE) {
      return BlockStart.none();
    }
    String line = Lines.rest(state);
    for (LineSyntax kind : byTrigger.get(first)) {
      MarkerLine read = kind.read(line);
      if (read != null) {
        return MarkerParser.start(state, read);
      }
    }
    return BlockStart.none();
  }
}
