package dev.haru.course.markdown;

import dev.haru.course.markdown.syntax.TemplateLinks;
import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * commonmark's inline parser for one lesson, with a bound on its work.
 *
 * <p>At worst its time grows with the number of characters times the number of punctuation marks:
 * unclosed brackets and delimiters are searched again for each that follows. Each lesson has a
 * budget for this work; text that would exceed it becomes {@link Plain}.
 */
final class BoundedInlines implements InlineParser {

  /** Characters times marks: about half a second for the worst known input; see decisions.md. */
  static final long MAX_WORK = 300_000_000;

  private final InlineParser parser;
  private final TemplateLinks links;
  private long left = MAX_WORK;

  BoundedInlines(InlineParserContext context, TemplateLinks links) {
    this.parser = new InlineParserImpl(context);
    this.links = links;
  }

  /** Text that is not parsed. */
  static final class Plain extends CustomNode {}

  @Override
  public void parse(SourceLines lines, Node block) {
    long work = work(lines.getLines());
    if (work <= left) {
      left -= work;
      links.parse(parser, lines, block);
      return;
    }
    Node plain = new Plain();
    for (SourceLine line : lines.getLines()) {
      if (plain.getFirstChild() != null) {
        plain.appendChild(new SoftLineBreak());
      }
      plain.appendChild(text(line));
    }
    block.appendChild(plain);
  }

  private static Text text(SourceLine line) {
    String content = line.getContent().toString();
    String stripped = content.strip();
    int start = content.indexOf(stripped);
    SourceSpan span = line.substring(start, start + stripped.length()).getSourceSpan();
    Text text = new Text(stripped);
    text.setSourceSpans(span == null ? List.of() : List.of(span));
    return text;
  }

  private static long work(List<SourceLine> lines) {
    long chars = 0;
    long marks = 0;
    for (SourceLine line : lines) {
      CharSequence content = line.getContent();
      chars += content.length() + 1;
      marks += 1 + content.chars().filter(BoundedInlines::isMark).count();
    }
    return chars * marks;
  }

  private static boolean isMark(int c) {
    return c > ' ' && c < '\u007F' && !Character.isLetterOrDigit(c);
  }
}
