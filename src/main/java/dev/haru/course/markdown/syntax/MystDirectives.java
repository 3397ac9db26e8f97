package dev.haru.course.markdown.syntax;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * MyST's directives between fences or colons: <code>```{note}</code>, {@code :::{tip} Title}. The
 * body of a directive is Markdown, code, or nothing that a reader sees, which its name decides.
 */
final class MystDirectives implements BlockParserFactory {

  private static final Pattern OPEN =
      Pattern.compile("([`~:])\\1{2,}+\\{([A-Za-z][\\w:.+-]*+)\\}\\s*+(.*)");
  private static final Pattern OPTION = Pattern.compile(":[\\w-]++:(?:\\s.*)?+");

  private static final Set<String> CODE =
      Set.of(
          "code",
          "code-block",
          "code-cell",
          "sourcecode",
          "prompt",
          "parsed-literal",
          "doctest",
          "testcode",
          "testoutput",
          "math",
          "mermaid",
          "graphviz",
          "eval-rst",
          "csv-table");
  private static final Set<String> UNSEEN =
      Set.of(
          "toctree",
          "contents",
          "tableofcontents",
          "include",
          "literalinclude",
          "bibliography",
          "index",
          "raw",
          "meta",
          "only",
          "currentmodule",
          "image",
          "video",
          "iframe");

  /** Directives whose first line is a path or a number, not a title. */
  private static final Set<String> UNTITLED =
      Set.of("figure", "grid", "tab-set", "card-carousel", "margin", "versionadded");

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    char first = state.getLine().getContent().charAt(state.getNextNonSpaceIndex());
    if (first != '`' && first != '~' && first != ':' || state.getIndent() >= Lines.CODE) {
      return BlockStart.none();
    }
    String line = Lines.rest(state);
    Matcher open = OPEN.matcher(line);
    if (!open.matches() || first == '`' && line.indexOf('`', open.start(2)) >= 0) {
      return BlockStart.none();
    }
    String name = open.group(2);
    int length = Lines.run(line, 0, first);
    Predicate<String> end =
        last -> Lines.run(last, 0, first) >= length && Lines.run(last, 0, first) == last.length();
    if (CODE.contains(name)) {
      return first == ':'
          ? BlockStart.of(VerbatimParser.code(open.group(3), end))
              .atIndex(state.getNextNonSpaceIndex())
          : BlockStart.none(); // an ordinary fence of code
    }
    if (UNSEEN.contains(name)) {
      return BlockStart.of(VerbatimParser.hidden(end)).atIndex(state.getNextNonSpaceIndex());
    }
    int title = UNTITLED.contains(name) ? line.length() : open.start(3);
    MarkerLine marker = MarkerLine.titled(Labels.of(name), title, line.length());
    return BlockStart.of(
            new Body(end, first == ':'), MarkerParser.withOptions(marker, new Options()::has))
        .atIndex(MarkerParser.index(state, marker));
  }

  /** The lines of options at the start of a body: {@code :a: b}, or YAML between two lines. */
  private static final class Options {

    private static final String FENCE = "---";

    private boolean isFirst = true;
    private boolean isInYaml;

    boolean has(ParserState state) {
      String line = Lines.rest(state);
      boolean isFence = line.stripTrailing().equals(FENCE);
      boolean has = isInYaml || isFirst && isFence || OPTION.matcher(line).matches();
      isInYaml = isFence ? isFirst : isInYaml;
      isFirst = false;
      return has;
    }
  }

  /** A directive whose body is Markdown. */
  static final class Directive extends CustomBlock {}

  private static final class Body extends ContainerParser {

    private final Directive block = new Directive();
    private final Predicate<String> end;
    private final boolean colons;

    Body(Predicate<String> end, boolean colons) {
      this.end = end;
      this.colons = colons;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      boolean inCode = colons && state.getActiveBlockParser().getBlock() instanceof FencedCodeBlock;
      return !state.isBlank() && !inCode && end.test(Lines.rest(state))
          ? BlockContinue.finished()
          : BlockContinue.atIndex(state.getIndex());
    }
  }
}
