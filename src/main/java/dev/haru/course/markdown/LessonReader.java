package dev.haru.course.markdown;

import dev.haru.course.files.Inclusions;
import dev.haru.course.files.LessonPath;
import dev.haru.course.files.LessonRule;
import dev.haru.course.files.LessonText;
import dev.haru.course.mdx.MdxText;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.course.notebook.InvalidNotebook;
import dev.haru.course.notebook.Notebook;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import dev.haru.course.site.SiteUrls;
import dev.haru.course.site.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.Node;
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

  private final MarkdownParsers parsers;
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
    this.parsers = new MarkdownParsers(links.preset());
  }

  /** Reads a lesson that includes nothing. */
  public Result read(LessonPath path, byte[] bytes) {
    return read(path, bytes, Inclusions.NONE);
  }

  /** Reads a lesson with what it includes. */
  public Result read(LessonPath path, byte[] bytes, Inclusions inclusions) {
    return read(path, bytes, inclusions, (read, inText, text, lines) -> read, result -> result);
  }

  /** Reads a lesson with what it includes, and keeps its Markdown. */
  public LessonMarkdown markdown(LessonPath path, byte[] bytes, Inclusions inclusions) {
    return read(
        path,
        bytes,
        inclusions,
        (read, inText, text, lines) ->
            LessonMarkdown.of(
                read, inText, text, FrontMatter.read(path.path(), text).lines(), lines),
        LessonMarkdown::unreadable);
  }

  /** Makes what is wanted of a lesson. */
  private interface Reading<T> {
    /**
     * Makes it.
     *
     * @param read the lesson with the lines of its file
     * @param inText the same with the lines of the text
     * @param text the Markdown
     * @param lines the number of lines of the file
     */
    T of(Result read, Result inText, String text, int lines);
  }

  private <T> T read(
      LessonPath path,
      byte[] bytes,
      Inclusions inclusions,
      Reading<T> reading,
      Function<Result, T> unreadable) {
    if (bytes.length > maxBytes(path)) {
      return unreadable.apply(skipped(path, 0, tooLarge(bytes.length, maxBytes(path))));
    }
    try {
      if (LessonRule.isNotebook(path.path())) {
        Notebook notebook = Notebook.read(bytes);
        String markdown = notebook.markdown();
        Result inText = readLimited(path, markdown, Inclusions.NONE);
        Result read = NotebookLines.of(notebook, inText);
        return reading.of(read, inText, markdown, notebook.fileLine(Integer.MAX_VALUE));
      }
      String text = LessonText.decode(bytes);
      Result read = readLimited(path, text, inclusions);
      return reading.of(read, read, text, (int) text.lines().count());
    } catch (InvalidNotebook e) {
      return unreadable.apply(skipped(path, e.line(), Objects.requireNonNull(e.getMessage())));
    } catch (LessonText.NotUtf8 e) {
      return unreadable.apply(skipped(path, e.line, Objects.requireNonNull(e.getMessage())));
    } catch (StackOverflowError e) {
      return unreadable.apply(
          skipped(path, 0, "its Markdown is nested too deeply to be read; flatten it"));
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
    Node document = parsers.parse(path, markdown, components.isPresent(), problems);
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
              MarkdownParsers.MAX_DEPTH);
      problems.add(new CourseProblem(path.path(), splitter.tooDeepLine(), reason, false));
    }
    if (splitter.plainLine() > 0) {
      String reason =
          "the text has too many marks to be parsed in reasonable time; it is read as plain text:"
              + " separate it with blank lines";
      problems.add(new CourseProblem(path.path(), splitter.plainLine(), reason, false));
    }
    LessonFacts facts = LessonFacts.of(path, front, sections, usualLanguage);
    Map<String, String> values = withHeading(front.values(), facts.title());
    Lesson lesson =
        new Lesson(
            path.path(),
            facts.language(),
            facts.languageSource(),
            facts.year(),
            facts.day(),
            links.page(path.path(), facts.language(), values),
            facts.title(),
            sections);
    problems.sort(Comparator.comparingInt(CourseProblem::line));
    return new Result(
        lesson, problems, new LessonNotes(false, splitter.unusedIds(), splitter.syntaxInCode()));
  }

  /** Reads included Markdown. */
  private List<Section> sections(LessonPath path, String markdown) {
    Node document = parsers.parse(path, markdown, false, new ArrayList<>());
    return splitter(markdown, new IncludedBlocks()).split(document);
  }

  private SectionSplitter splitter(String markdown, IncludedBlocks included) {
    return new SectionSplitter(
        links.anchors(markdown), links.preset().syntax(), MarkdownParsers.MAX_DEPTH, included);
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

  private static Result skipped(LessonPath path, int line, String reason) {
    return new Result(null, List.of(new CourseProblem(path.path(), line, reason, true)));
  }
}
