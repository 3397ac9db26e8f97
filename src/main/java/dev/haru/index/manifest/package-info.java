/**
 * From which files an index was built: a document for each lesson with its editions, which no query
 * sees.
 */
@NullMarked
package dev.haru.index.manifest;

import org.jspecify.annotations.NullMarked;
