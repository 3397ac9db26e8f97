/**
 * The search page and the search box. {@code PageRoute} reads a {@code PageQuery} and has {@code
 * SearchPage} and {@code HitList} write it out, in English or Korean ({@code PageText}); a browser
 * gets its problems as a page too. {@code HtmlWriter} is the one place in which texts of lessons
 * and requests are escaped.
 *
 * <p>{@code haru-search.js} is one module without dependencies or a build, served as it stands. The
 * element rebuilds its elements when an attribute changes, and its list whenever its state (query,
 * answer, suggestions, failure) does. An input event, half-composed syllables included, waits 120
 * ms; then search and suggestions are asked at once, and everything asked before is aborted. The
 * focus stays in the field (ARIA's combobox with a listbox popup); {@code aria-activedescendant}
 * names the option that the keys have moved to. Strings of the server become text nodes and link
 * addresses; addresses are parsed and must be http or https. The tests in {@code dev.haru.browser}
 * run it in Chromium, within pages of another origin; {@code mvn -q test-compile
 * exec:exec@screenshots} takes pictures of it.
 */
@NullMarked
package dev.haru.server.page;

import org.jspecify.annotations.NullMarked;
