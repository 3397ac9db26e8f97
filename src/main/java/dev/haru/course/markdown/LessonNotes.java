package dev.haru.course.markdown;

import java.util.List;

/**
 * What a maintainer may want to know about how a lesson was read, although nothing is wrong with
 * it.
 *
 * @param isUnpublished whether its front matter keeps it out of the site's search
 * @param deadIds the 1-based lines of headings with a written id that does not become their anchor
 *     on the site
 */
public record LessonNotes(boolean isUnpublished, List<Integer> deadIds) {

  /** No notes. */
  static final LessonNotes NONE = new LessonNotes(false, List.of());

  /** The notes on a lesson that is not published. */
  static final LessonNotes UNPUBLISHED = new LessonNotes(true, List.of());

  /** Copies the list. */
  public LessonNotes {
    deadIds = List.copyOf(deadIds);
  }
}
