/**
 * An engine that stays up while its index is built again and again.
 *
 * <p>{@code Generations} holds the newest commit that can be used. Twice a second its name is read;
 * if it has changed, the commit is opened, its checksums are compared, and its engine answers a
 * query before it is handed out; a few more queries warm it afterwards. A request takes a {@code
 * Lease} of a generation and keeps it to its end; a generation is closed when its last lease is. A
 * commit that cannot be used leaves the previous one in use.
 */
@NullMarked
package dev.haru.search.live;

import org.jspecify.annotations.NullMarked;
