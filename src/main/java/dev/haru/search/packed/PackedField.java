package dev.haru.search.packed;

/**
 * A field of the index.
 *
 * @param number its number in the postings
 * @param sections the number of sections that have it
 * @param averageLength its mean length in tokens, 1 if no section has it
 * @param lengths how its lengths are written
 * @param hasPositions whether its postings have positions
 */
public record PackedField(
    int number, int sections, float averageLength, FieldLengths lengths, boolean hasPositions) {

  /** A field that no section has. */
  public static final PackedField NONE = new PackedField(-1, 0, 1, FieldLengths.NONE, false);
}
