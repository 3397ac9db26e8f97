package dev.haru.mcp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown of a section or a lesson, or a part of it.
 *
 * @param path the lesson's path below the course's directory
 * @param line the 1-based line of the section's heading, 0 for the text before the first heading,
 *     or null for a whole lesson
 * @param lang the lesson's canonical language
 * @param year the lesson's year, or null
 * @param day the lesson's day, or null
 * @param title the lesson's title
 * @param heading the section's heading, possibly empty
 * @param breadcrumb the headings above it, outermost first
 * @param markdown this part of the Markdown
 * @param offset the number of chars before this part
 * @param length the number of chars of the whole
 * @param following the place of the next section of the lesson, or null
 */
public record ShownText(
    String path,
    @Nullable Integer line,
    String lang,
    @Nullable Integer year,
    @Nullable Integer day,
    String title,
    String heading,
    List<String> breadcrumb,
    String markdown,
    int offset,
    int length,
    @Nullable String following) {

  /** Copies the list. */
  public ShownText {
    breadcrumb = List.copyOf(breadcrumb);
  }

  /** Returns {@code path:line}, or the path of a whole lesson. */
  public String place() {
    return line == null ? path : path + ":" + line;
  }

  /** Returns the offset of the rest, or null if this is the end. */
  public @Nullable Integer next() {
    int end = offset + markdown.length();
    return end < length ? Integer.valueOf(end) : null;
  }
}
