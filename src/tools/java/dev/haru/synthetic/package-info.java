/**
 * Synthetic courses of any size in English and Korean, to measure how haru grows.
 *
 * <p>They have the statistics of the public course 90DaysOfDevOps and none of its text.
 */
package dev.haru.synthetic;
