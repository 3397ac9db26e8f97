package dev.haru.index.build;

import dev.haru.course.Course;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The task of a build.
 *
 * @param course the course to read
 * @param index the index's directory
 * @param mode how much work to do
 * @param clock the clock for the time in the commit
 * @param listener receives progress and problems
 * @param limits the time limits
 */
record BuildTask(
    Course course,
    Path index,
    BuildMode mode,
    Clock clock,
    BuildListener listener,
    BuildLimits limits) {}
