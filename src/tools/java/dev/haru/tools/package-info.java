/**
 * The one entry to the programs for developers: measuring, tuning, fuzzing, screenshots.
 *
 * <p>The programs themselves stand in packages of their own, next to what they use; they are
 * compiled with the tests and are not part of haru's jar.
 */
package dev.haru.tools;
