package dev.haru.search.excerpt;

/**
 * A match of a query term or phrase in a section's text.
 *
 * @param start the first char's offset
 * @param end the offset after the last char
 * @param weight the weight of the term: the rarer, the greater
 * @param part the index of the query term or phrase that it matches, from 0
 * @param isTyped whether it is a word that was typed, not another one that stands for it
 */
public record TermMatch(int start, int end, float weight, int part, boolean isTyped) {}
