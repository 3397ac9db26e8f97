package dev.haru.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson in a list.
 *
 * @param path its path below the course's directory
 * @param url the link to it on the course's site
 * @param title its title
 * @param lang its canonical language
 * @param year its year, or null
 * @param day its day, or null
 * @param editions the same lesson in other languages, in the order of their languages
 */
public record ListedLesson(
    String path,
    String url,
    String title,
    String lang,
    @Nullable Integer year,
    @Nullable Integer day,
    List<Edition> editions) {

  /** Copies the list. */
  public ListedLesson {
    editions = List.copyOf(editions);
  }

  /**
   * A lesson in another language.
   *
   * @param lang its canonical language
   * @param path its path
   * @param url the link to it on the course's site
   */
  public record Edition(String lang, String path, String url) {}
}
