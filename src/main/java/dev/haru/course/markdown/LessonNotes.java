package dev.haru.course.markdown;

import java.util.List;
import java.util.Set;

/**
 * What a maintainer may want to know about how a lesson was read, although nothing is wrong with
 * it.
 *
 * @param isUnpublished whether its front matter keeps it out of the site's search
 * @param unusedIds the 1-based lines of headings with a written id that does not become their
 *     anchor on the site
 * @param syntaxInCode the spans of code that show syntax of generators
 */
public record LessonNotes(
    boolean isUnpublished, List<Integer> unusedIds, Set<String> syntaxInCode) {

  /** No notes. */
  static final LessonNotes NONE = new LessonNotes(false, List.of(), Set.of());

  /** The notes on a lesson that is not published. */
  static final LessonNotes UNPUBLISHED = new LessonNotes(true, List.of(), Set.of());

  /** Copies the collections. */
  public LessonNotes {
    unusedIds = List.copyOf(unusedIds);
    syntaxInCode = Set.copyOf(syntaxInCode);
  }
}
