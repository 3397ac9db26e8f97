/**
 * Watches a course and reports its changes in batches. A batch only says that something may have
 * changed; the build finds out what.
 *
 * <p>{@code CourseWatcher} has one thread. {@code Scanner} lists the course's directories (those of
 * lessons with everything below them, that of {@code haru.yaml} by itself) and has each watched
 * before it is listed. {@code Notifications} are the JDK's {@code WatchService}, or none if the
 * machine provides none. Events are ignored unless they concern the course by name and place; a new
 * directory is watched at once. Then events settle: a batch is made when nothing has happened for
 * 40 ms, or after two seconds. Lost events count as a change. In addition, everything is regularly
 * listed again and compared by size, time and identity: every five seconds, or twice a second if
 * not everything is notified, using at most 2 % of a processor. A root that is moved, or a link to
 * another release, is reported by its parent.
 */
@NullMarked
package dev.haru.watch;

import org.jspecify.annotations.NullMarked;
