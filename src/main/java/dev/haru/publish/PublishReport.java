package dev.haru.publish;

/**
 * What a publication has sent to a cluster.
 *
 * @param generation the number of the generation in use, which is the one before if nothing has
 *     changed
 * @param sections the number of sections of the course
 * @param sent the number of sections sent
 * @param deleted the number of sections deleted
 * @param files the number of files sent
 * @param bytes the number of bytes sent
 */
public record PublishReport(
    long generation, int sections, int sent, int deleted, int files, long bytes) {}
