/**
 * The search page. {@code PageRoute} reads a {@code PageQuery}; {@code SearchPage} holds what the
 * page shows, in English or Korean ({@code PageText}), and the templates in {@code src/main/jte}
 * lay it out; a browser gets its problems as a page too. Templates escape every value for the place
 * where it stands, and {@code PageOutput} makes it printable first.
 */
@NullMarked
package dev.haru.server.page;

import org.jspecify.annotations.NullMarked;
