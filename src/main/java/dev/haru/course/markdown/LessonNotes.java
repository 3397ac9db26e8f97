package dev.haru.course.markdown;

import java.util.List;

/**
 * What a maintainer may want to know about how a lesson was read, although nothing is wrong with
 * it.
 *
 * @param isUnpublished whether its front matter keeps it out of the site's search
 * @param deadIds the 1-based lines of headings with an id of their own that is not the anchor that
 *     the site gives them
 */
public record LessonNotes(boolean isUnpublished, List<Integer> deadIds) {

  /** Nothing to tell. */
  static final LessonNotes NONE = new LessonNotes(false, List.of());

  /** Of a lesson that is not published. */
  static final LessonNotes UNPUBLISHED = new LessonNotes(true, List.of());

  /** Creates notes with a list of their own. */
  public LessonNotes {
    deadIds = List.copyOf(deadIds);
  }
}
