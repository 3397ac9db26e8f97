/** Measures of the ranking: judged queries in, a TREC run and its figures out. */
@NullMarked
package dev.haru.eval;

import org.jspecify.annotations.NullMarked;
