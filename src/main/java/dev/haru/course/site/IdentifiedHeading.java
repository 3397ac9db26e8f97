package dev.haru.course.site;

import org.commonmark.node.Heading;

/**
 * A heading whose anchor does not come from its text: its id is given by a line of attributes, an
 * HTML anchor or an HTML heading.
 */
public final class IdentifiedHeading extends Heading {

  private final String id;
  private final boolean counted;

  /**
   * Creates a heading.
   *
   * @param level 1 to 6
   * @param id its anchor as written, or "" if it has none
   * @param counted whether the generator also makes an anchor for its text, so that a later heading
   *     with the same text gets another number
   */
  public IdentifiedHeading(int level, String id, boolean counted) {
    this.id = id;
    this.counted = counted;
    setLevel(level);
  }

  /** Returns its anchor, or "". */
  public String id() {
    return id;
  }

  /** Returns whether the generator also makes an anchor for its text. */
  public boolean isCounted() {
    return counted;
  }
}
