/**
 * The contents of an index, and what its newest commit says about itself.
 *
 * <p>One Lucene commit contains everything that a query needs. Its user data ({@code IndexInfo})
 * contains schema, dictionary, settings and counts, and {@code StoredGlossary} the learned
 * glossary; suggestions are terms of the sections, and the manifest consists of documents. Until a
 * commit is complete, nothing of the previous one is touched.
 *
 * <p>Statistics of an edited index are those of its live documents ({@code index.live}), so that
 * answers do not depend on how an index came about.
 */
@NullMarked
package dev.haru.index;

import org.jspecify.annotations.NullMarked;
