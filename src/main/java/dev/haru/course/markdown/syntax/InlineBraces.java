package dev.haru.course.markdown.syntax;

import dev.haru.course.site.Syntax;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Inline syntax in braces: tags of templates, attributes after a word or a link, MyST's roles. One
 * parser reads one block.
 */
final class InlineBraces implements InlineContentParser {

  private static final Pattern RAW = Pattern.compile("\\{%-?\\s*+(end)?+raw\\s*+-?%\\}");
  private static final Pattern ROLE =
      Pattern.compile("\\{[A-Za-z][\\w:.+-]*+\\}`([^`]++)`", Pattern.DOTALL);
  private static final Pattern TARGET = Pattern.compile("^[~!.]++(?=\\S)|\\s*+<[^<>]*+>$");
  private static final String AFTER = ")]`*:>\"";
  private static final int LONGEST_LIST = 300;

  private final Templates templates;
  private final boolean braceAttributes;
  private final boolean roles;

  /** Whether the text is between {@code {% raw %}} and its end, where tags are text. */
  private boolean raw;

  private InlineBraces(Set<Syntax> syntax) {
    this.templates = new Templates(syntax);
    this.braceAttributes = syntax.contains(Syntax.BRACE_ATTRIBUTES);
    this.roles = syntax.contains(Syntax.MYST);
  }

  /** Returns a factory for a course with this syntax. */
  static InlineContentParserFactory factory(Set<Syntax> syntax) {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of('{');
      }

      @Override
      public InlineContentParser create() {
        return new InlineBraces(syntax);
      }
    };
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    int before = scanner.peekPreviousCodePoint();
    scanner.next();
    char second = scanner.peek();
    scanner.setPosition(start);
    if ("{%#".indexOf(second) >= 0 && templates.any()) {
      return tag(scanner, start);
    }
    if (second == ':') {
      return Character.isWhitespace(before) ? ParsedInline.none() : list(scanner, start, true);
    }
    Matcher role = ROLE.matcher(roles ? Ahead.text(scanner, Templates.LONGEST, Scanner.END) : "");
    if (role.lookingAt()) {
      return role(scanner, start, role);
    }
    boolean follows = braceAttributes && before != Scanner.END && AFTER.indexOf(before) >= 0;
    return follows ? list(scanner, start, false) : ParsedInline.none();
  }

  private ParsedInline tag(Scanner scanner, Position start) {
    String ahead = Ahead.text(scanner, Templates.LONGEST + 4, Scanner.END);
    int end = templates.end(ahead, 0);
    Matcher mark = RAW.matcher(ahead);
    boolean isRaw = mark.lookingAt();
    if (end < 0 || raw && !(isRaw && mark.group(1) != null)) {
      return ParsedInline.none();
    }
    raw = isRaw && mark.group(1) == null;
    Ahead.skip(scanner, end);
    return Hidden.of(scanner, start);
  }

  private static ParsedInline list(Scanner scanner, Position start, boolean colon) {
    String list = Ahead.text(scanner, LONGEST_LIST, '}');
    scanner.setPosition(start);
    Ahead.skip(scanner, list.length());
    boolean closed = list.indexOf('\n') < 0 && scanner.next('}');
    return closed && (colon || Attributes.isList(list, 1, list.length()))
        ? Hidden.of(scanner, start)
        : ParsedInline.none();
  }

  private static ParsedInline role(Scanner scanner, Position start, Matcher role) {
    Ahead.skip(scanner, role.end());
    String shown = TARGET.matcher(role.group(1)).replaceAll("").replace('\n', ' ');
    Code code = new Code(shown);
    code.setSourceSpans(scanner.getSource(start, scanner.position()).getSourceSpans());
    return ParsedInline.of(code, scanner.position());
  }
}
