/**
 * The offsets of the tokens in a section's text, stored so that excerpts need no second analysis.
 * They are written once for each text: only what cannot be predicted from the text and the previous
 * token ({@code OffsetPredictor}).
 */
@NullMarked
package dev.haru.index.offsets;

import org.jspecify.annotations.NullMarked;
