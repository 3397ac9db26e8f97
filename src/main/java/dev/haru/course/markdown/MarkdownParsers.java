package dev.haru.course.markdown;

import dev.haru.course.files.LessonPath;
import dev.haru.course.markdown.syntax.SyntaxExtension;
import dev.haru.course.markdown.syntax.TemplateLinks;
import dev.haru.course.markdown.syntax.Templates;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.site.SiteGenerator;
import dev.haru.course.site.Syntax;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The parsers of a course's lessons: of Markdown and of MDX, each with tables and without.
 *
 * <p>Safe for use by several threads.
 */
final class MarkdownParsers {

  /** The maximum nesting of quotes and lists; anything deeper is read as plain text. */
  static final int MAX_DEPTH = 100;

  /** The maximum number of table cells in a lesson, counting those that short rows lack. */
  static final int MAX_CELLS = 200_000;

  /**
   * The blocks of MDX, which has neither indented code nor blocks of HTML. The parser tries them in
   * this order: an underline before a thematic break, and that before a list.
   */
  private static final Set<Class<? extends Block>> BLOCKS_OF_MDX =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of(
                  BlockQuote.class,
                  Heading.class,
                  FencedCodeBlock.class,
                  ThematicBreak.class,
                  ListBlock.class)));

  private final Parser markdown;
  private final Parser markdownWithoutTables;
  private final Parser mdx;
  private final Parser mdxWithoutTables;

  /** Creates the parsers of a generator's syntax. */
  MarkdownParsers(SiteGenerator generator) {
    List<Extension> tables = List.of(TablesExtension.builder().maxCells(MAX_CELLS).build());
    this.markdownWithoutTables = builder(generator).build();
    this.markdown = builder(generator).extensions(tables).build();
    this.mdxWithoutTables = builder(generator).enabledBlockTypes(BLOCKS_OF_MDX).build();
    this.mdx = builder(generator).enabledBlockTypes(BLOCKS_OF_MDX).extensions(tables).build();
  }

  private static Parser.Builder builder(SiteGenerator generator) {
    Set<Syntax> syntax = generator.syntax();
    boolean countsHtml = syntax.contains(Syntax.HTML_HEADINGS);
    TemplateLinks templateLinks = new TemplateLinks(new Templates(syntax));
    return Parser.builder()
        .extensions(
            List.of(
                StrikethroughExtension.create(),
                TaskListItemsExtension.create(),
                FootnotesExtension.create(),
                AutolinkExtension.create()))
        .extensions(List.of(new SyntaxExtension(syntax)))
        .inlineParserFactory(context -> new BoundedInlines(context, templateLinks))
        .postProcessor(new SplitHtmlHeadings(countsHtml))
        .postProcessor(new HeadingIds(generator == SiteGenerator.PLAIN, countsHtml))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(MAX_DEPTH)
        .maxInlineNesting(MAX_DEPTH);
  }

  /**
   * Parses a lesson; if its tables are too large, without tables.
   *
   * @param isMdx whether the Markdown is that of MDX
   * @param problems gets the problem of tables that are too large
   */
  Node parse(LessonPath path, String text, boolean isMdx, List<CourseProblem> problems) {
    try {
      return (isMdx ? mdx : markdown).parse(text);
    } catch (IllegalArgumentException e) { // thrown by the extension beyond its limit
      String reason =
          String.format(
              Locale.ROOT,
              "its tables have more than %,d cells, which is the limit; they are read as plain"
                  + " text",
              MAX_CELLS);
      problems.add(new CourseProblem(path.path(), widestRow(text), reason, false));
      return (isMdx ? mdxWithoutTables : markdownWithoutTables).parse(text);
    }
  }

  private static int widestRow(String markdown) {
    List<Long> bars =
        markdown.lines().map(row -> row.chars().filter(c -> c == '|').count()).toList();
    return 1 + bars.indexOf(Collections.max(bars));
  }
}
