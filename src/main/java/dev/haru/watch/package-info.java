/**
 * Notices that a course may have changed: the file system's notifications, and looks at sizes and
 * times, settled into batches. A batch says no more than that; whoever builds the index reads what
 * has changed.
 *
 * <p>Uses {@code course}; used by {@code cli}, which hands batches to the server.
 */
@NullMarked
package dev.haru.watch;

import org.jspecify.annotations.NullMarked;
