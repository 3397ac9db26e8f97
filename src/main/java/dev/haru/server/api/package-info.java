/**
 * The JSON routes and the files that browsers load. {@code SearchRoute} reads its parameters
 * strictly and compares the entity tag before it searches; {@code SuggestRoute} does the same, and
 * also writes the format of browsers' address bars. {@code SearchService} runs and counts searches
 * for every route that has one.
 *
 * <p>{@code haru-search.js}, the search box, is one module without dependencies or a build step,
 * served as it is; an export's copy differs in one constant, and asks a worker instead of a server.
 * The element rebuilds its content when an attribute changes, and its list whenever its state
 * (query, answer, suggestions, failure) changes. After an input event, half-composed syllables
 * included, it waits 120 ms; then it requests hits and suggestions together and aborts all earlier
 * requests. The focus stays in the field (ARIA's combobox with a listbox popup); {@code
 * aria-activedescendant} names the option that the arrow keys have reached. The server's strings
 * become text nodes and link addresses; addresses are parsed and must be http or https. The tests
 * in {@code dev.haru.browser} run it in Chromium, in pages of another origin; {@code mvn -q
 * test-compile exec:exec@tool -Dtool=screenshots} takes pictures of it.
 */
@NullMarked
package dev.haru.server.api;

import org.jspecify.annotations.NullMarked;
