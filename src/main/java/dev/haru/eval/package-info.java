/** Evaluation of the ranking: runs judged queries, writes a TREC run and measures it. */
@NullMarked
package dev.haru.eval;

import org.jspecify.annotations.NullMarked;
