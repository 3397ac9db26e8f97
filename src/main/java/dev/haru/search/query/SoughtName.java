package dev.haru.search.query;

/**
 * A name that the query may be: a whole heading or title, or what one is about.
 *
 * @param field the field that has such names
 * @param name the name as it is indexed
 * @param weight how much a match counts relative to the typed name, above 0
 */
public record SoughtName(String field, String name, float weight) {}
