/**
 * Plain {@code haru} on a terminal: search as one types.
 *
 * <p>{@code InteractiveSearch} takes one event after the other (a key, an answer, a preview, a new
 * size), changes the {@code SearchState} and draws what {@code SearchView} makes of it; JLine's
 * {@code Display} sends only what has changed. {@code KeyReader} reads keys on a thread of its own,
 * one at a time, so that an editor can have the terminal in between. Searches and previews run on
 * threads of their own too, the newest request wins. {@code TerminalSession} has the terminal's
 * modes and gives them back, whatever happens.
 */
@NullMarked
package dev.haru.cli.interactive;

import org.jspecify.annotations.NullMarked;
