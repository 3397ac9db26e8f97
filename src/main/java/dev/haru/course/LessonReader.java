package dev.haru.course;

import dev.haru.course.link.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lesson's bytes into a {@link Lesson}; never throws for what they hold.
 *
 * <p>Safe for use by several threads.
 */
public final class LessonReader {

  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** How deep quotes and lists may nest; what is deeper is read as plain text. */
  static final int MAX_DEPTH = 100;

  private static final int GUESS_CHARS = 20_000;

  private final Parser parser;
  private final Links links;
  private final String usualLanguage;

  /**
   * What reading a file gave.
   *
   * @param lesson the lesson, or null when the file cannot be read at all
   * @param problems what is wrong with the file, in the order of its lines
   */
  public record Result(@Nullable Lesson lesson, List<Problem> problems) {}

  /**
   * Creates a reader.
   *
   * @param links makes the anchors
   * @param usualLanguage the language of a lesson that does not tell its own
   */
  public LessonReader(Links links, String usualLanguage) {
    this.links = links;
    this.usualLanguage = usualLanguage;
    this.parser =
        Parser.builder()
            .extensions(
                List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    TaskListItemsExtension.create(),
                    FootnotesExtension.create(),
                    AutolinkExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_DEPTH)
            .maxInlineNesting(MAX_DEPTH)
            .build();
  }

  /** Reads a lesson. */
  public Result read(LessonPath path, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return skipped(path, 0, tooLarge(bytes.length));
    }
    try {
      return read(path, LessonText.decode(bytes));
    } catch (LessonText.NotUtf8 e) {
      return skipped(path, e.line, Objects.requireNonNull(e.getMessage()));
    } catch (StackOverflowError e) {
      return skipped(path, 0, "its Markdown is nested too deeply to be read; flatten it");
    }
  }

  /** Returns why a file of so many bytes is not read. */
  static String tooLarge(long bytes) {
    return String.format(
        Locale.ROOT,
        "the file has %,d bytes, a lesson may have %,d; split it or exclude it",
        bytes,
        MAX_BYTES);
  }

  private Result read(LessonPath path, String text) {
    List<Problem> problems = new ArrayList<>();
    FrontMatter front = FrontMatter.read(path.path(), text);
    if (front.problem() != null) {
      problems.add(front.problem());
    }
    SectionSplitter splitter = new SectionSplitter(links.anchors(), MAX_DEPTH);
    List<Section> sections = splitter.split(parser.parse(withoutFrontMatter(text, front.lines())));
    if (splitter.tooDeepLine() > 0) {
      String reason =
          String.format(
              Locale.ROOT,
              "nested %d levels deep, which is the limit; what is deeper is read as plain text",
              MAX_DEPTH);
      problems.add(new Problem(path.path(), splitter.tooDeepLine(), reason, false));
    }
    Lesson lesson =
        new Lesson(
            path.path(),
            language(path, front, sections),
            path.year() != null ? path.year() : front.year(),
            path.day() != null ? path.day() : front.day(),
            title(path, front, sections),
            sections);
    return new Result(lesson, problems);
  }

  /** Blanks the front matter's lines, so that the lines below keep their numbers. */
  private static String withoutFrontMatter(String text, int lines) {
    int from = 0;
    for (int i = 0; i < lines; i++) {
      int end = text.indexOf('\n', from);
      from = end < 0 ? text.length() : end + 1;
    }
    return "\n".repeat(lines) + text.substring(from);
  }

  private String language(LessonPath path, FrontMatter front, List<Section> sections) {
    if (path.lang() != null) {
      return path.lang();
    }
    String named = front.lang();
    return named != null ? named : LanguageGuess.of(sample(sections), usualLanguage);
  }

  private static String sample(List<Section> sections) {
    String prose =
        sections.stream()
            .flatMap(section -> section.blocks().stream())
            .filter(block -> block.role() == Role.PROSE)
            .map(Block::text)
            .collect(Collectors.joining("\n"));
    return prose.substring(0, Math.min(prose.length(), GUESS_CHARS));
  }

  private static String title(LessonPath path, FrontMatter front, List<Section> sections) {
    String title = front.text("title");
    if (title != null) {
      return title;
    }
    return sections.stream()
        .map(Section::heading)
        .filter(heading -> !heading.isEmpty())
        .findFirst()
        .orElse(path.path().substring(path.path().lastIndexOf('/') + 1));
  }

  private static Result skipped(LessonPath path, int line, String reason) {
    return new Result(null, List.of(new Problem(path.path(), line, reason, true)));
  }
}
