/**
 * Where the token of a position stands in a section's text, so that excerpts need no second
 * analysis. Written once for each text: only what cannot be predicted from the text and the token
 * before ({@code OffsetPredictor}).
 */
@NullMarked
package dev.haru.index.offsets;

import org.jspecify.annotations.NullMarked;
