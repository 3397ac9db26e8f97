/**
 * Fuzzing with Jazzer: which targets there are and how they are run. The targets themselves,
 * classes called {@code …Fuzz}, stand beside what they try.
 */
package dev.haru.fuzz;
