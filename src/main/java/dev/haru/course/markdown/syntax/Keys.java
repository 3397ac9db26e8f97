package dev.haru.course.markdown.syntax;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Keys of PyMdown: {@code ++ctrl+c++} is the text {@code ctrl+c}. */
final class Keys implements InlineContentParserFactory, InlineContentParser {

  private static final Pattern KEYS =
      Pattern.compile("\\+\\+([\\w-]++(?:\\+[\\w-]++)*+)\\+\\+(?!\\+)");
  private static final int LONGEST = 80;

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('+');
  }

  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    if (before == '+' || before < 128 && Character.isLetterOrDigit(before)) {
      return ParsedInline.none();
    }
    Matcher keys = KEYS.matcher(Ahead.text(scanner, LONGEST, ' '));
    if (!keys.lookingAt()) {
      return ParsedInline.none();
    }
    Ahead.skip(scanner, 2);
    Position from = scanner.position();
    Ahead.skip(scanner, keys.end(1) - 2);
    Text text = Hidden.text(scanner.getSource(from, scanner.position()));
    Ahead.skip(scanner, 2);
    return ParsedInline.of(text, scanner.position());
  }
}
