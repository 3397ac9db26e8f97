/**
 * Made-up courses of any size in English and Korean, to measure how haru grows on.
 *
 * <p>Started by hand, not a test; {@code src/docs/performance.md} says how. Its figures are those
 * of the public course 90DaysOfDevOps, none of its text is here.
 */
package dev.haru.synthetic;
