/**
 * The JSON routes and the files that browsers load. {@code SearchRoute} reads its parameters
 * strictly and compares the entity tag before it searches; {@code SuggestRoute} does the same, and
 * also writes the format of browsers' address bars. {@code SearchService} runs and counts searches
 * for every route that has one.
 */
@NullMarked
package dev.haru.server.api;

import org.jspecify.annotations.NullMarked;
