package dev.haru.search.rank;

/**
 * A term in a field.
 *
 * @param field the field
 * @param term the term as it is indexed
 */
public record FieldTerm(String field, String term) {}
