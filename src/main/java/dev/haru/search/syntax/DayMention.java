package dev.haru.search.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A day that a query names in words, such as {@code 2022 day 14 linux}.
 *
 * @param year the year that the query names too, or null
 * @param day the day's number
 * @param rest the query without these words
 */
public record DayMention(@Nullable Integer year, int day, ParsedSyntax rest) {}
