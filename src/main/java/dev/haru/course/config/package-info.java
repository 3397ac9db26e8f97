/**
 * The configuration of a course's site, as its generator reads it: found, and asked for what an
 * index needs.
 *
 * <p>{@code SiteFinder} looks for the files by which a generator is known, and a reader for each
 * generator tells the directory of the pages, the base of their addresses, the name, the languages
 * and which files are no pages. A configuration may come from anyone and hold anything: files are
 * bounded in size, scripts are read for literal values and never run, and what cannot be read is
 * passed over, because it is not haru's to complain about.
 */
@NullMarked
package dev.haru.course.config;

import org.jspecify.annotations.NullMarked;
