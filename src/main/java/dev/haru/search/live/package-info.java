/**
 * An engine that stays up while its index is built again and again.
 *
 * <p>Uses {@code search} and {@code index}; used by {@code server} and {@code cli}.
 */
@NullMarked
package dev.haru.search.live;

import org.jspecify.annotations.NullMarked;
