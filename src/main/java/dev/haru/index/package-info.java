/**
 * What an index holds, and what its newest commit says of itself.
 *
 * <p>One Lucene commit has all that a query needs. Its user data ({@code IndexInfo}) says schema,
 * dictionary, settings, counts and the learned glossary; suggestions are terms of the sections, and
 * the manifest is documents. Until a commit is complete nothing of the previous one is touched.
 *
 * <p>Statistics of an edited index are those of its live documents ({@code index.live}), so that
 * answers do not depend on how an index came about.
 */
@NullMarked
package dev.haru.index;

import org.jspecify.annotations.NullMarked;
