package dev.haru.index;

import java.time.Duration;
import java.util.Map;

/**
 * What a build did.
 *
 * @param lessons how many lessons the index holds
 * @param sections how many sections it holds
 * @param languages how many lessons of each canonical language
 * @param problems how many complaints there were
 * @param skipped how many files or directories were left out because of one
 * @param took how long it took
 * @param bytes the size of the commit's files
 * @param generation the commit's generation
 */
public record BuildReport(
    int lessons,
    int sections,
    Map<String, Integer> languages,
    int problems,
    int skipped,
    Duration took,
    long bytes,
    long generation) {}
