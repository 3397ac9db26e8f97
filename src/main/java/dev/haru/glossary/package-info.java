/**
 * Word pairs learned from a course's translations. Knows lists of terms and nothing of files,
 * Lucene or the rest of haru.
 *
 * <p>While lessons with translations are indexed, what they say is written down, and {@code
 * PairedPassages} pairs it: heading with heading, paragraph with paragraph, and sentence with
 * sentence if there are as many. From these pairs {@code GlossaryLearner} learns by IBM Model 1
 * which terms and phrases stand for each other. Of a large course, 16 MB of passages are learned
 * from, chosen by hashes of their lessons' names.
 */
@NullMarked
package dev.haru.glossary;

import org.jspecify.annotations.NullMarked;
