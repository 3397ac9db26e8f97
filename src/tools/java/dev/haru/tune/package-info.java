/**
 * Searches weights that rank judged queries better, and says what the gain is worth on topics that
 * had no part in it. A program for developers: {@code mvn -q test-compile exec:exec@tune}.
 */
package dev.haru.tune;
