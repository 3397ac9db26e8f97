/**
 * The directory of an index: its ownership, its readers, and which of its files are haru's own.
 *
 * <p>{@code IndexPlace} checks the directory and marks it as haru's before anything else is
 * written; {@code OwnDirectory} hides all other files in it from Lucene. {@code Readers} finds out
 * who may read all lessons; nobody else can read the index.
 */
@NullMarked
package dev.haru.index.directory;

import org.jspecify.annotations.NullMarked;
