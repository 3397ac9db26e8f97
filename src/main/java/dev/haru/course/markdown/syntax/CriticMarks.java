package dev.haru.course.markdown.syntax;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Critic Markup: of <code>{++added++}</code>, <code>{==marked==}</code> and {@code {~~old~>new~~}}
 * the text that stays; nothing of <code>{--removed--}</code> and {@code {>>comments<<}}.
 */
final class CriticMarks implements InlineContentParserFactory, InlineContentParser {

  /** The longest text between two marks. */
  private static final int LONGEST = 1_000;

  private static final String REPLACED = "~>";

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('{');
  }

  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    scanner.next();
    char mark = scanner.peek();
    if ("+-=>~".indexOf(mark) < 0 || scanner.matchMultiple(mark) != 2) {
      return ParsedInline.none();
    }
    Position open = scanner.position();
    String ahead = Ahead.text(scanner, LONGEST, Scanner.END);
    String end = String.valueOf(mark == '>' ? '<' : mark).repeat(2) + "}";
    int length = ahead.indexOf(end);
    int from = mark == '~' ? ahead.indexOf(REPLACED) + REPLACED.length() : 0;
    if (length < 0 || mark == '~' && (from < REPLACED.length() || from > length)) {
      return ParsedInline.none();
    }
    if (mark == '-' || mark == '>') {
      Ahead.skip(scanner, length + end.length());
      return Hidden.of(scanner, start);
    }
    scanner.setPosition(open);
    Ahead.skip(scanner, from);
    Position first = scanner.position();
    Ahead.skip(scanner, length - from);
    Position last = scanner.position();
    Ahead.skip(scanner, end.length());
    return ParsedInline.of(Hidden.text(scanner.getSource(first, last)), scanner.position());
  }
}
