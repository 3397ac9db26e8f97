package dev.haru.course.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Links with template tags in their destinations: {@code [x]({{ site.url }}{% link y.md %})}.
 *
 * <p>CommonMark sees no link, because the destination has spaces. Before parsing, the characters in
 * tags that a destination may not have are replaced by Unicode noncharacters; afterwards they are
 * restored, and tags are left out of destinations.
 */
public final class TemplateLinks {

  private static final String TAKEN = " \t()<>\"'\\`";
  private static final char FIRST_SUBSTITUTE = '\uFDD0';

  private final Templates templates;

  /** Creates the links of a course with these templates. */
  public TemplateLinks(Templates templates) {
    this.templates = templates;
  }

  /** Parses the inline Markdown of a block. */
  public void parse(InlineParser parser, SourceLines source, Node block) {
    if (!templates.any()) {
      parser.parse(source, block);
      return;
    }
    List<SourceLine> lines = new ArrayList<>();
    boolean hasTags = false;
    for (SourceLine line : source.getLines()) {
      String content = line.getContent().toString();
      hasTags |= content.indexOf('{') >= 0;
      lines.add(SourceLine.of(substitute(content), line.getSourceSpan()));
    }
    parser.parse(hasTags ? SourceLines.of(lines) : source, block);
    if (hasTags) {
      block.accept(new Restorer());
    }
  }

  private String substitute(String line) {
    int link = line.indexOf("](");
    if (link < 0 || line.indexOf('{', link) < 0) {
      return line;
    }
    StringBuilder text = new StringBuilder(line);
    while (link >= 0) {
      int at = link + 2;
      while (at < line.length() && line.charAt(at) != ')' && line.charAt(at) != ' ') {
        int end = templates.end(line, at);
        for (int i = at; i < end; i++) {
          int taken = TAKEN.indexOf(line.charAt(i));
          text.setCharAt(i, taken < 0 ? line.charAt(i) : (char) (FIRST_SUBSTITUTE + taken));
        }
        at = Math.max(end, at + 1);
      }
      link = line.indexOf("](", at);
    }
    return text.toString();
  }

  private static String restore(String text) {
    StringBuilder restored = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int taken = text.charAt(i) - FIRST_SUBSTITUTE;
      if (taken >= 0 && taken < TAKEN.length()) {
        restored.setCharAt(i, TAKEN.charAt(taken));
      }
    }
    return restored.toString();
  }

  private final class Restorer extends AbstractVisitor {

    @Override
    public void visit(Link link) {
      link.setDestination(templates.removeFrom(restore(link.getDestination())));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      image.setDestination(templates.removeFrom(restore(image.getDestination())));
      visitChildren(image);
    }

    @Override
    public void visit(Text text) {
      text.setLiteral(restore(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
      code.setLiteral(restore(code.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
      html.setLiteral(restore(html.getLiteral()));
    }
  }
}
