package dev.haru.course.markdown.syntax;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Emoji names between colons, {@code :rocket:}, which nobody searches for. A name stands alone:
 * {@code a:b:c}, {@code 10:30:45} and {@code :id=x} contain none.
 */
final class EmojiNames implements InlineContentParserFactory, InlineContentParser {

  private static final Pattern NAMES =
      Pattern.compile("(?::(?:[+-]1|100|(?=[0-9_+-]*+[a-z])[a-z0-9_+-]++):)++");
  private static final int LONGEST = 80;

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of(':');
  }

  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    if (isWord(scanner.peekPreviousCodePoint())) {
      return ParsedInline.none();
    }
    Matcher names = NAMES.matcher(Ahead.text(scanner, LONGEST, ' '));
    if (!names.lookingAt()) {
      return ParsedInline.none();
    }
    Ahead.skip(scanner, names.end());
    char next = scanner.peek();
    return isWord(next) || next == '=' || next == '[' || next == '`'
        ? ParsedInline.none()
        : Hidden.of(scanner, start);
  }

  private static boolean isWord(int c) {
    return c == ':' || c == '_' || c < 128 && Character.isLetterOrDigit(c);
  }
}
