/**
 * The JSON routes. {@code SearchRoute} reads its parameters strictly and compares the entity tag
 * before it searches; {@code SuggestRoute} does the same, and also writes browsers' format.
 */
@NullMarked
package dev.haru.server.api;

import org.jspecify.annotations.NullMarked;
