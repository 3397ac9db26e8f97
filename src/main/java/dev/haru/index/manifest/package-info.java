/**
 * The manifest of an index: the files it was built from. Each lesson with its editions has one
 * document, which queries do not see.
 */
@NullMarked
package dev.haru.index.manifest;

import org.jspecify.annotations.NullMarked;
