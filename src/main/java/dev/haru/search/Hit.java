package dev.haru.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section in a result list.
 *
 * @param rank its place among all results, 1-based
 * @param score its score, comparable within one response only
 * @param path the lesson's path below the course directory
 * @param line the 1-based line of its heading, or 0 for the text before the first heading
 * @param anchor the fragment of the heading on the course's site, possibly empty
 * @param url the link to it on the course's site
 * @param lang the lesson's canonical language
 * @param year the lesson's year, or null
 * @param day the lesson's day, or null
 * @param title the lesson's title
 * @param heading its heading, possibly empty
 * @param headingHighlights the matches of what was typed in the heading, in order and without
 *     overlaps
 * @param headingRelated the matches in the heading of words that stand for what was typed, likewise
 * @param breadcrumb the headings above it, outermost first
 * @param excerpt the passage that answers the query best
 * @param translations the same section in other languages, in the order of their languages
 * @param explanation the reasons for its rank, whose scores add up to its own; empty unless
 *     requested
 */
public record Hit(
    int rank,
    float score,
    String path,
    int line,
    String anchor,
    String url,
    String lang,
    @Nullable Integer year,
    @Nullable Integer day,
    String title,
    String heading,
    List<Excerpt.Range> headingHighlights,
    List<Excerpt.Range> headingRelated,
    List<String> breadcrumb,
    Excerpt excerpt,
    List<Translation> translations,
    List<ScoreExplanation> explanation) {

  /** Copies the lists. */
  public Hit {
    headingHighlights = List.copyOf(headingHighlights);
    headingRelated = List.copyOf(headingRelated);
    breadcrumb = List.copyOf(breadcrumb);
    translations = List.copyOf(translations);
    explanation = List.copyOf(explanation);
  }

  /** Returns the section's place, {@code path:line}. */
  public String place() {
    return path + ":" + line;
  }

  /**
   * The hit's section in another language.
   *
   * @param lang its canonical language
   * @param path its lesson's path
   * @param line the 1-based line of its heading, or 0
   * @param heading its heading
   * @param url the link to it
   */
  public record Translation(String lang, String path, int line, String heading, String url) {

    /** Returns the section's place, {@code path:line}. */
    public String place() {
      return path + ":" + line;
    }
  }
}
