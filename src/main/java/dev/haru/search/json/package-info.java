/**
 * What is found, as JSON: the one format of the command line and of HTTP.
 *
 * <p>Uses {@code search} and {@code text}; used by {@code server} and {@code cli}.
 */
@NullMarked
package dev.haru.search.json;

import org.jspecify.annotations.NullMarked;
