package dev.haru.course.markdown.syntax;

import org.jspecify.annotations.Nullable;

/** A kind of line that is syntax, not text. */
interface LineSyntax {

  /** Returns the characters that such a line may begin with; none is a letter. */
  String triggers();

  /**
   * Reads a line that begins with one of them.
   *
   * @param line the line without white space at its ends
   * @return null if it is of another kind
   */
  @Nullable MarkerLine read(String line);
}
