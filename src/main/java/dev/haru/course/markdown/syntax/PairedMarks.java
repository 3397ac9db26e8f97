package dev.haru.course.markdown.syntax;

import java.util.List;
import java.util.Set;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Paired marks that CommonMark does not recognize: those that it does not know, {@code ==marked==},
 * and emphasis that it leaves open, {@code **(GC)**은}.
 *
 * <p>At a mark, looks for the next one of the same character; if they are a pair, hides both and
 * lets the text between them be parsed as usual.
 */
final class PairedMarks implements InlineContentParserFactory {

  /** The longest text between two marks, in characters. */
  private static final int LONGEST = 1_000;

  /** Decides whether two runs of marks are a pair. */
  interface Rule {
    /**
     * Decides.
     *
     * @param length the length of both runs
     * @param before the character before the first run, or 0
     * @param last the character before the second run
     * @param after the character after the second run, or 0
     */
    boolean isPair(int length, int before, int last, int after);
  }

  private final char mark;
  private final Rule rule;

  private PairedMarks(char mark, Rule rule) {
    this.mark = mark;
    this.rule = rule;
  }

  /** Two marks on each side, outside words. */
  static PairedMarks doubled(char mark) {
    return new PairedMarks(
        mark,
        (length, before, last, after) ->
            length == 2 && !isAsciiWord(before) && !isAsciiWord(after) && before != mark);
  }

  /**
   * Emphasis that ends after punctuation and before a letter of a script without spaces or with
   * particles. CommonMark takes such an end for the start of another emphasis.
   */
  static PairedMarks emphasis() {
    return new PairedMarks(
        '*',
        (length, before, last, after) -> length <= 3 && isPunctuation(last) && isEastAsian(after));
  }

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of(mark);
  }

  @Override
  public InlineContentParser create() {
    return new Parser();
  }

  /** Parses the marks of one block. */
  private final class Parser implements InlineContentParser {

    /** The position in the input of the open pair's second mark, or -1. */
    private int second = -1;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      Position start = scanner.position();
      int before = scanner.peekPreviousCodePoint();
      int length = scanner.matchMultiple(mark);
      Position end = scanner.position();
      if (second >= 0 && index(scanner, start, end) == second) {
        second = -1;
        return Hidden.of(scanner, start);
      }
      if (second >= 0 || isSpace(scanner.peek())) {
        return ParsedInline.none();
      }
      int found = findSecond(scanner, length, before);
      if (found < 0) {
        return ParsedInline.none();
      }
      second = found;
      scanner.setPosition(end);
      return Hidden.of(scanner, start);
    }

    private int findSecond(Scanner scanner, int length, int before) {
      for (int i = 0; i < LONGEST && scanner.hasNext(); i++) {
        char c = scanner.peek();
        if (c == mark) {
          int last = scanner.peekPreviousCodePoint();
          Position start = scanner.position();
          int run = scanner.matchMultiple(mark);
          boolean pair =
              run == length
                  && !isSpace(last)
                  && rule.isPair(run, before, last, scanner.peekCodePoint());
          return pair ? index(scanner, start, scanner.position()) : -1;
        }
        if (c == '`') {
          skipCode(scanner);
        } else {
          scanner.next();
          if (c == '\\' && scanner.hasNext()) {
            scanner.next();
          }
        }
      }
      return -1;
    }

    private static void skipCode(Scanner scanner) {
      int ticks = scanner.matchMultiple('`');
      Position after = scanner.position();
      for (int i = 0; i < LONGEST && scanner.hasNext(); i++) {
        if (scanner.peek() != '`') {
          scanner.next();
        } else if (scanner.matchMultiple('`') == ticks) {
          return;
        }
      }
      scanner.setPosition(after);
    }

    private static int index(Scanner scanner, Position start, Position end) {
      List<SourceSpan> spans = scanner.getSource(start, end).getSourceSpans();
      return spans.isEmpty() ? -1 : spans.getFirst().getInputIndex();
    }
  }

  private static boolean isSpace(int c) {
    return c == Scanner.END || Character.isWhitespace(c);
  }

  private static boolean isAsciiWord(int c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  private static boolean isEastAsian(int c) {
    if (!Character.isLetter(c)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HANGUL, HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default -> false;
    };
  }
}
