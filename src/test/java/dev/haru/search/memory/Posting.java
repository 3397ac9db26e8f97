package dev.haru.search.memory;

/**
 * A term in a field of a section.
 *
 * @param section the section's number
 * @param positions the term's positions, ascending
 */
record Posting(int section, int[] positions) {}
