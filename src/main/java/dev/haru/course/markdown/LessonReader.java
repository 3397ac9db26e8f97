package dev.haru.course.markdown;

import dev.haru.course.files.Inclusions;
import dev.haru.course.files.LessonPath;
import dev.haru.course.files.LessonRule;
import dev.haru.course.files.LessonText;
import dev.haru.course.markdown.syntax.SyntaxExtension;
import dev.haru.course.markdown.syntax.TemplateLinks;
import dev.haru.course.markdown.syntax.Templates;
import dev.haru.course.mdx.MdxText;
import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.LanguageSource;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.course.notebook.InvalidNotebook;
import dev.haru.course.notebook.Notebook;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import dev.haru.course.site.SiteUrls;
import dev.haru.course.site.Syntax;
import dev.haru.language.LanguageGuess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lesson's bytes into a {@link Lesson}; never throws because of their content.
 *
 * <p>Safe for use by several threads.
 */
public final class LessonReader {

  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /**
   * The largest notebook that is read, in bytes. Most of a notebook is outputs; its Markdown has
   * the limit of other lessons.
   */
  static final int MAX_NOTEBOOK_BYTES = 16 * 1024 * 1024;

  /**
   * The maximum number of lines: the parser's time grows with the square of a paragraph's lines.
   */
  static final int MAX_LINES = 20_000;

  /** The maximum nesting of quotes and lists; anything deeper is read as plain text. */
  static final int MAX_DEPTH = 100;

  /** The maximum number of table cells in a lesson, counting those that short rows lack. */
  static final int MAX_CELLS = 200_000;

  private static final int GUESS_CHARS = 20_000;

  /**
   * The blocks of MDX, which has neither indented code nor blocks of HTML. The parser tries them in
   * this order: an underline before a thematic break, and that before a list.
   */
  private static final Set<Class<? extends org.commonmark.node.Block>> BLOCKS_OF_MDX =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of(
                  BlockQuote.class,
                  Heading.class,
                  FencedCodeBlock.class,
                  ThematicBreak.class,
                  ListBlock.class)));

  private final Parser parser;
  private final Parser withoutTables;
  private final Parser mdx;
  private final Parser mdxWithoutTables;
  private final Links links;
  private final String usualLanguage;

  /**
   * The result of reading a file.
   *
   * @param lesson the lesson, or null if the file cannot be read at all or is not published
   * @param problems what is wrong with the file, in the order of its lines
   * @param notes what else there is to know about it
   */
  public record Result(@Nullable Lesson lesson, List<CourseProblem> problems, LessonNotes notes) {

    /** Creates a result without notes. */
    public Result(@Nullable Lesson lesson, List<CourseProblem> problems) {
      this(lesson, problems, LessonNotes.NONE);
    }
  }

  /**
   * Creates a reader.
   *
   * @param links makes the anchors
   * @param usualLanguage the language of a lesson that does not state its own
   */
  public LessonReader(Links links, String usualLanguage) {
    this.links = links;
    this.usualLanguage = usualLanguage;
    Extension tables = TablesExtension.builder().maxCells(MAX_CELLS).build();
    List<Extension> others =
        List.of(
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            FootnotesExtension.create(),
            AutolinkExtension.create());
    this.withoutTables = parser(others).build();
    this.parser = parser(others).extensions(List.of(tables)).build();
    this.mdxWithoutTables = parser(others).enabledBlockTypes(BLOCKS_OF_MDX).build();
    this.mdx = parser(others).enabledBlockTypes(BLOCKS_OF_MDX).extensions(List.of(tables)).build();
  }

  private Parser.Builder parser(List<Extension> extensions) {
    Set<Syntax> syntax = links.preset().syntax();
    boolean countsHtml = syntax.contains(Syntax.HTML_HEADINGS);
    TemplateLinks templateLinks = new TemplateLinks(new Templates(syntax));
    return Parser.builder()
        .extensions(extensions)
        .extensions(List.of(new SyntaxExtension(syntax)))
        .inlineParserFactory(context -> new BoundedInlines(context, templateLinks))
        .postProcessor(new SplitHtmlHeadings(countsHtml))
        .postProcessor(new HeadingIds(links.preset() == SiteGenerator.PLAIN, countsHtml))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(MAX_DEPTH)
        .maxInlineNesting(MAX_DEPTH);
  }

  /** Reads a lesson that includes nothing. */
  public Result read(LessonPath path, byte[] bytes) {
    return read(path, bytes, Inclusions.NONE);
  }

  /** Reads a lesson with what it includes. */
  public Result read(LessonPath path, byte[] bytes, Inclusions inclusions) {
    if (bytes.length > maxBytes(path)) {
      return skipped(path, 0, tooLarge(bytes.length, maxBytes(path)));
    }
    try {
      if (LessonRule.isNotebook(path.path())) {
        Notebook notebook = Notebook.read(bytes);
        return NotebookLines.of(notebook, readLimited(path, notebook.markdown(), Inclusions.NONE));
      }
      return readLimited(path, LessonText.decode(bytes), inclusions);
    } catch (InvalidNotebook e) {
      return skipped(path, e.line(), Objects.requireNonNull(e.getMessage()));
    } catch (LessonText.NotUtf8 e) {
      return skipped(path, e.line, Objects.requireNonNull(e.getMessage()));
    } catch (StackOverflowError e) {
      return skipped(path, 0, "its Markdown is nested too deeply to be read; flatten it");
    }
  }

  private Result readLimited(LessonPath path, String text, Inclusions inclusions) {
    long lines = text.chars().filter(c -> c == '\n').count();
    if (text.length() > MAX_BYTES) {
      return skipped(path, 0, tooLarge(text.length(), MAX_BYTES));
    }
    return lines > MAX_LINES ? skipped(path, 0, tooManyLines(lines)) : read(path, text, inclusions);
  }

  /** Returns the size of the largest file with this path that is read, in bytes. */
  public static int maxBytes(LessonPath path) {
    return LessonRule.isNotebook(path.path()) ? MAX_NOTEBOOK_BYTES : MAX_BYTES;
  }

  /** Returns the reason why a file of this size is not read. */
  public static String tooLarge(long bytes, int most) {
    return String.format(
        Locale.ROOT,
        "the file has %,d bytes, a lesson may have %,d; split it or exclude it",
        bytes,
        most);
  }

  private static String tooManyLines(long lines) {
    return String.format(
        Locale.ROOT,
        "the file has %,d lines, a lesson may have %,d; split it or exclude it",
        lines,
        MAX_LINES);
  }

  private Result read(LessonPath path, String text, Inclusions inclusions) {
    List<CourseProblem> problems = new ArrayList<>(inclusions.problems());
    FrontMatter front = FrontMatter.read(path.path(), text);
    if (front.problem() != null) {
      problems.add(front.problem());
    }
    if (links.preset().isUnpublished(front.values())) {
      return new Result(null, List.of(), LessonNotes.UNPUBLISHED);
    }
    String source =
        IncludedBlocks.withoutDirectives(withoutFrontMatter(text, front.lines()), inclusions);
    Optional<String> components = withoutComponents(path, source);
    String markdown = components.orElse(source);
    Node document = parse(path, markdown, components.isPresent(), problems);
    IncludedBlocks included = new IncludedBlocks(inclusions, each -> sections(path, each));
    SectionSplitter splitter = splitter(markdown, included);
    List<Section> sections =
        TitledText.withKeywords(
            TitledText.withTitle(splitter.split(document), front.text("title")),
            front.items("keywords"));
    if (splitter.tooDeepLine() > 0) {
      String reason =
          String.format(
              Locale.ROOT,
              "nested %d levels deep, which is the limit; deeper levels are read as plain text",
              MAX_DEPTH);
      problems.add(new CourseProblem(path.path(), splitter.tooDeepLine(), reason, false));
    }
    if (splitter.plainLine() > 0) {
      String reason =
          "the text has too many marks to be parsed in reasonable time; it is read as plain text:"
              + " separate it with blank lines";
      problems.add(new CourseProblem(path.path(), splitter.plainLine(), reason, false));
    }
    Told told = language(path, front, sections);
    String title = title(path, front, sections);
    Lesson lesson =
        new Lesson(
            path.path(),
            told.language(),
            told.by(),
            path.year() != null ? path.year() : front.year(),
            day(path, front, sections, told.language()),
            links.page(path.path(), told.language(), withHeading(front.values(), title)),
            title,
            sections);
    problems.sort(Comparator.comparingInt(CourseProblem::line));
    return new Result(
        lesson, problems, new LessonNotes(false, splitter.deadIds(), splitter.syntaxInCode()));
  }

  /** Reads included Markdown. */
  private List<Section> sections(LessonPath path, String markdown) {
    Node document = parse(path, markdown, false, new ArrayList<>());
    return splitter(markdown, new IncludedBlocks()).split(document);
  }

  private SectionSplitter splitter(String markdown, IncludedBlocks included) {
    return new SectionSplitter(
        links.anchors(markdown), links.preset().syntax(), MAX_DEPTH, included);
  }

  /**
   * Returns the Markdown of a lesson in MDX, or nothing for any other. On a site that takes all its
   * Markdown for MDX, a file that cannot be MDX is read as Markdown.
   */
  private Optional<String> withoutComponents(LessonPath path, String source) {
    String name = path.path().toLowerCase(Locale.ROOT);
    boolean isNamedMdx = name.endsWith(".mdx");
    boolean isMarkdown = name.endsWith(".md") || name.endsWith(".markdown");
    boolean takesAllForMdx =
        links.preset().syntax().contains(Syntax.MDX) && links.preset() != SiteGenerator.STARLIGHT;
    if (!isNamedMdx && !(isMarkdown && takesAllForMdx)) {
      return Optional.empty();
    }
    MdxText text = MdxText.of(source);
    return isNamedMdx || text.isValid() ? Optional.of(text.markdown()) : Optional.empty();
  }

  private Node parse(
      LessonPath path, String markdown, boolean isMdx, List<CourseProblem> problems) {
    try {
      return (isMdx ? mdx : parser).parse(markdown);
    } catch (IllegalArgumentException e) { // thrown by the extension beyond its limit
      String reason =
          String.format(
              Locale.ROOT,
              "its tables have more than %,d cells, which is the limit; they are read as plain"
                  + " text",
              MAX_CELLS);
      problems.add(new CourseProblem(path.path(), widestRow(markdown), reason, false));
      return (isMdx ? mdxWithoutTables : withoutTables).parse(markdown);
    }
  }

  private static int widestRow(String markdown) {
    List<Long> bars =
        markdown.lines().map(row -> row.chars().filter(c -> c == '|').count()).toList();
    return 1 + bars.indexOf(Collections.max(bars));
  }

  /** Blanks the front matter, so that the lines below keep their numbers. */
  private static String withoutFrontMatter(String text, int lines) {
    int from = 0;
    for (int i = 0; i < lines; i++) {
      int end = text.indexOf('\n', from);
      from = end < 0 ? text.length() : end + 1;
    }
    return "\n".repeat(lines) + text.substring(from);
  }

  /** Adds the title, which some generators make the address from. */
  private static Map<String, String> withHeading(Map<String, String> front, String title) {
    Map<String, String> values = new HashMap<>(front);
    values.putIfAbsent(SiteUrls.HEADING, title);
    return values;
  }

  private record Told(String language, LanguageSource by) {}

  private Told language(LessonPath path, FrontMatter front, List<Section> sections) {
    if (path.lang() != null) {
      return new Told(path.lang(), LanguageSource.PATH);
    }
    String named = front.lang();
    if (named != null) {
      return new Told(named, LanguageSource.FRONT_MATTER);
    }
    String guessed = LanguageGuess.find(sample(sections), usualLanguage);
    return guessed == null
        ? new Told(usualLanguage, LanguageSource.NOTHING)
        : new Told(guessed, LanguageSource.TEXT);
  }

  private static @Nullable Integer day(
      LessonPath path, FrontMatter front, List<Section> sections, String language) {
    if (path.day() != null) {
      return path.day();
    }
    return front.day() != null
        ? front.day()
        : DayHeading.of(title(path, front, sections), language, path.path());
  }

  /**
   * Returns the prose; only if there is none, headings and lists of links, because foreign names
   * are frequent in these.
   */
  private static String sample(List<Section> sections) {
    String prose = joined(sections.stream().flatMap(section -> texts(section, BlockRole.PROSE)));
    if (prose.chars().anyMatch(Character::isLetter)) {
      return prose;
    }
    Stream<String> headings = sections.stream().map(Section::heading);
    return joined(
        Stream.concat(
            headings,
            sections.stream()
                .flatMap(
                    section -> texts(section, BlockRole.LINK, BlockRole.TABLE, BlockRole.ALT))));
  }

  private static Stream<String> texts(Section section, BlockRole... roles) {
    return section.blocks().stream()
        .filter(block -> List.of(roles).contains(block.role()))
        .map(Block::text);
  }

  private static String joined(Stream<String> texts) {
    String all = texts.collect(Collectors.joining("\n"));
    return all.substring(0, Math.min(all.length(), GUESS_CHARS));
  }

  private static String title(LessonPath path, FrontMatter front, List<Section> sections) {
    String title = front.text("title");
    if (title != null) {
      return LessonText.shortened(title);
    }
    return sections.stream()
        .map(Section::heading)
        .filter(heading -> !heading.isEmpty())
        .findFirst()
        .orElse(path.path().substring(path.path().lastIndexOf('/') + 1));
  }

  private static Result skipped(LessonPath path, int line, String reason) {
    return new Result(null, List.of(new CourseProblem(path.path(), line, reason, true)));
  }
}
