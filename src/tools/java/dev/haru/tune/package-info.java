/**
 * Looks for weights that rank judged queries better, and measures by cross-validation what they
 * gain.
 */
package dev.haru.tune;
