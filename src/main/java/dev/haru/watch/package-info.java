/**
 * Changes of a course, settled into batches. A batch says no more than that something may have
 * changed; whoever builds the index reads what has.
 *
 * <p>{@code CourseWatcher} has one thread. {@code Scanner} lists the course's directories (those of
 * lessons with everything below them, that of {@code haru.yaml} by itself) and has each watched
 * before it is listed. {@code Notifications} are the JDK's {@code WatchService}, or none if the
 * machine gives none. Events are ignored unless they concern the course by name and place; a new
 * directory is watched at once. Then events settle: a batch is made when nothing has happened for
 * 40 ms, or after two seconds. Lost events count as a change. Besides, everything is listed again
 * now and then and compared by size, time and identity: every five seconds, or twice a second if
 * something is not notified, but for 2 % of a processor at most. A root that is moved, or a link to
 * another release, is reported by its parent.
 */
@NullMarked
package dev.haru.watch;

import org.jspecify.annotations.NullMarked;
