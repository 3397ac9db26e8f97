/**
 * Word pairs learned from a course's translations. This package works on lists of terms and is
 * independent of files, Lucene and the rest of haru.
 *
 * <p>While lessons with translations are indexed, their sentences are recorded, and {@code
 * PairedPassages} pairs them: heading with heading, paragraph with paragraph, and sentence with
 * sentence if their numbers agree. From these pairs {@code GlossaryLearner} learns by IBM Model 1
 * which terms and phrases translate each other; {@code CertainTranslations} leaves out all that are
 * not certain. In a large course it learns from 16 MB of passages, sampled by hashes of the
 * lessons' names.
 */
@NullMarked
package dev.haru.glossary;

import org.jspecify.annotations.NullMarked;
