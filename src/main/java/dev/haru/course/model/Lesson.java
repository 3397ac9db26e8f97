package dev.haru.course.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson's file that has been read.
 *
 * @param path its path below the course directory, with {@code /}, NFC
 * @param lang its language in canonical form, such as {@code ko} or {@code pt-br}
 * @param languageSource how its language is known
 * @param year its year, or null
 * @param day its day's number, or null for a lesson without a day
 * @param page the address of its page on the course's site, below the site's base; percent-encoded
 * @param title its title: from the front matter; otherwise the first heading with text; otherwise
 *     the last part of the path
 * @param sections its sections in the order of the file
 */
public record Lesson(
    String path,
    String lang,
    LanguageSource languageSource,
    @Nullable Integer year,
    @Nullable Integer day,
    String page,
    String title,
    List<Section> sections) {

  /** Copies the list. */
  public Lesson {
    sections = List.copyOf(sections);
  }

  /**
   * Returns the index of the section that a line of the file belongs to: the last one that begins
   * there or above, otherwise the first one; -1 without sections.
   *
   * @param line the 1-based line, or 0 for the text before the first heading
   */
  public int sectionAt(int line) {
    int found = sections.isEmpty() ? -1 : 0;
    for (int i = 1; i < sections.size(); i++) {
      found = sections.get(i).line() <= line ? i : found;
    }
    return found;
  }
}
