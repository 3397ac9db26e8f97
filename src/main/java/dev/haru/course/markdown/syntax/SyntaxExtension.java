package dev.haru.course.markdown.syntax;

import dev.haru.course.site.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.parser.Parser;

/** A course's syntax as an extension of the parser. */
public final class SyntaxExtension implements Parser.ParserExtension {

  private final Set<Syntax> syntax;

  /** Creates the extension for a course with this syntax. */
  public SyntaxExtension(Set<Syntax> syntax) {
    this.syntax = syntax;
  }

  @Override
  public void extend(Parser.Builder parser) {
    addBlocks(parser);
    parser.customInlineContentParserFactory(PairedMarks.emphasis());
    parser.customInlineContentParserFactory(InlineBraces.factory(syntax));
    if (has(Syntax.EMOJI)) {
      parser.customInlineContentParserFactory(new EmojiNames());
    }
    if (has(Syntax.INLINE_MARKS)) {
      parser.customInlineContentParserFactory(new CriticMarks());
      parser.customInlineContentParserFactory(new Keys());
      parser.customInlineContentParserFactory(PairedMarks.doubled('='));
      parser.customInlineContentParserFactory(PairedMarks.doubled('^'));
    }
  }

  private void addBlocks(Parser.Builder parser) {
    Templates templates = new Templates(syntax);
    if (has(Syntax.MYST)) {
      parser.customBlockParserFactory(new MystDirectives());
    }
    if (has(Syntax.ADMONITIONS)) {
      parser.customBlockParserFactory(new IndentedBlocks(has(Syntax.CONTENT_TABS)));
    }
    if (has(Syntax.DOCSIFY_NOTES)) {
      parser.customBlockParserFactory(new DocsifyNotes());
    }
    if (has(Syntax.SLASH_BLOCKS)) {
      parser.customBlockParserFactory(new SlashBlocks());
    }
    if (templates.any()) {
      parser.customBlockParserFactory(new VerbatimTags(templates));
    }
    parser.customBlockParserFactory(new MarkerFactory(lines(templates)));
    if (has(Syntax.MARKDOWN_AFTER_HTML)) {
      parser.customBlockParserFactory(new BalancedHtml());
    }
  }

  private List<LineSyntax> lines(Templates templates) {
    List<LineSyntax> lines =
        new ArrayList<>(List.of(new HtmlWithMarkdown(has(Syntax.MARKDOWN_AFTER_HTML))));
    if (has(Syntax.COLON_CONTAINERS)) {
      lines.add(new ColonLines());
    }
    if (has(Syntax.TABLE_OF_CONTENTS)) {
      lines.add(new ContentsLines());
    }
    if (has(Syntax.ATTRIBUTE_LISTS)) {
      lines.add(new AttributeLines(has(Syntax.BRACE_ATTRIBUTES)));
    }
    if (templates.any()) {
      lines.add(new TemplateLines(templates));
      lines.add(new TemplateDefinitions());
    }
    if (has(Syntax.MYST)) {
      lines.add(new MystLines());
    }
    return lines;
  }

  private boolean has(Syntax one) {
    return syntax.contains(one);
  }
}
