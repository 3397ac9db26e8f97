package dev.haru.index.build;

import dev.haru.course.Course;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a build is to do.
 *
 * @param course what to read
 * @param index the index's directory
 * @param mode how much to do
 * @param clock tells the time that the commit carries
 * @param listener receives progress and problems
 * @param limits how long the build may take
 */
record BuildTask(
    Course course,
    Path index,
    BuildMode mode,
    Clock clock,
    BuildListener listener,
    BuildLimits limits) {}
