package dev.haru.search.memory;

/** A term in a field of a section. */
final class Posting {

  private final int section;
  private final int[] positions;

  /**
   * Creates a posting.
   *
   * @param section the section's number
   * @param positions where the term stands, ascending; not copied
   */
  Posting(int section, int[] positions) {
    this.section = section;
    this.positions = positions;
  }

  int section() {
    return section;
  }

  int[] positions() {
    return positions;
  }
}
