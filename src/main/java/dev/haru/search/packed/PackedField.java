package dev.haru.search.packed;

/**
 * A field of the index.
 *
 * @param number its number in the postings
 * @param sections the number of sections that have it
 * @param averageLength its mean length in tokens, 1 if no section has it
 */
public record PackedField(int number, int sections, float averageLength) {

  /** A field that no section has. */
  static final PackedField NONE = new PackedField(-1, 0, 1);
}
