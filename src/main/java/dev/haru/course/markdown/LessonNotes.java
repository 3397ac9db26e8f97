package dev.haru.course.markdown;

import java.util.List;
import java.util.Set;

/**
 * What a maintainer may want to know about how a lesson was read, although nothing is wrong with
 * it.
 *
 * @param isUnpublished whether its front matter keeps it out of the site's search
 * @param deadIds the 1-based lines of headings with an id of their own that is not the anchor that
 *     the site gives them
 * @param syntaxInCode the spans of code that show syntax of generators
 */
public record LessonNotes(boolean isUnpublished, List<Integer> deadIds, Set<String> syntaxInCode) {

  /** Nothing to tell. */
  static final LessonNotes NONE = new LessonNotes(false, List.of(), Set.of());

  /** Of a lesson that is not published. */
  static final LessonNotes UNPUBLISHED = new LessonNotes(true, List.of(), Set.of());

  /** Creates notes with collections of their own. */
  public LessonNotes {
    deadIds = List.copyOf(deadIds);
    syntaxInCode = Set.copyOf(syntaxInCode);
  }
}
