/**
 * An engine that stays available while its index is rebuilt.
 *
 * <p>{@code Generations} holds the newest usable commit of a {@code GenerationSource}: an index on
 * disk or a cluster. At the source's interval (twice a second on disk) the name of the newest
 * commit is read; if it has changed, the commit is opened, its checksums are compared, and its
 * engine answers a query before it is handed out; a few more queries warm it afterwards. A request
 * takes a {@code Lease} of a generation and keeps it to its end; a generation that has been
 * replaced is closed with its last lease. A commit that cannot be used leaves the previous one in
 * use.
 */
@NullMarked
package dev.haru.search.live;

import org.jspecify.annotations.NullMarked;
