/**
 * {@code haru-search.js}, the search box, and what goes with it in a site.
 *
 * <p>The script is one module without dependencies, joined by {@code BoxScript} from the parts in
 * {@code src/main/resources/dev/haru/box}: texts of the interface, styles, elements, languages,
 * titles, recent searches, what it asks (a server, or the worker of an export), the list, and the
 * element itself. The element rebuilds its content when an attribute changes, and its list whenever
 * its state (query, answer, suggestions, failure) changes. After an input event, half-composed
 * syllables included, it waits 120 ms; then it requests hits and suggestions together and aborts
 * all earlier requests. The focus stays in the field (ARIA's combobox with a listbox popup); {@code
 * aria-activedescendant} names the selected option, at first that of the best section. Strings
 * become text nodes and link addresses; addresses are parsed and must be http or https. The tests
 * in {@code dev.haru.browser} run it in Chromium, in pages of another origin; {@code mvn -q
 * test-compile exec:exec@tool -Dtool=screenshots} takes pictures of it.
 */
@NullMarked
package dev.haru.box;

import org.jspecify.annotations.NullMarked;
