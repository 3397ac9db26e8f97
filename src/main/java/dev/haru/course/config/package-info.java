/**
 * Finds the configuration of a course's site and reads what an index needs from it.
 *
 * <p>{@code SiteFinder} looks for each generator's configuration files. A reader per generator
 * returns the directory of the pages, the base of their addresses, the name, the languages and the
 * patterns of files that are not pages. Configurations are not trusted: files are bounded in size,
 * scripts are read for literal values and never run. What cannot be read is ignored, because
 * checking a configuration is the generator's task.
 */
@NullMarked
package dev.haru.course.config;

import org.jspecify.annotations.NullMarked;
