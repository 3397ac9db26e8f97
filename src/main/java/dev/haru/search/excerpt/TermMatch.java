package dev.haru.search.excerpt;

/**
 * A place in a section's text at which a term of the query stands.
 *
 * @param start the first char's offset
 * @param end the offset after the last char
 * @param weight how much the term tells: the rarer, the more
 * @param part which part of the query it answers, 0-based
 */
public record TermMatch(int start, int end, float weight, int part) {}
