/**
 * The base of all commands: console, exit codes, and the choice of course and index.
 *
 * <p>{@code CourseLocator} finds the course, and with it the index. {@code IndexOpener} opens the
 * index, builds what is missing, and lets {@code Freshness} compare the course's files with the
 * listing from which the commit was made: a few changed lessons are read again, and if there are
 * more the output says so.
 */
@NullMarked
package dev.haru.cli.base;

import org.jspecify.annotations.NullMarked;
