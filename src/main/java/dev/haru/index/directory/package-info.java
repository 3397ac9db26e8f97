/**
 * The directory of an index: whose it is, who may read it, and which of its files are haru's own.
 *
 * <p>{@code IndexPlace} checks the directory and marks it as haru's before anything else is
 * written; through {@code OwnDirectory} Lucene sees none of its other files. {@code Readers} finds
 * out who may read all lessons; nobody else can read the index.
 */
@NullMarked
package dev.haru.index.directory;

import org.jspecify.annotations.NullMarked;
