/** The best passage of a section: the sentences with the most informative distinct terms. */
@NullMarked
package dev.haru.search.excerpt;

import org.jspecify.annotations.NullMarked;
