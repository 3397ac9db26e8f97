/**
 * Fuzzing with Jazzer: the list of targets and how they are run. The targets themselves, classes
 * called {@code …Fuzz}, are next to the code that they test.
 */
package dev.haru.fuzz;
