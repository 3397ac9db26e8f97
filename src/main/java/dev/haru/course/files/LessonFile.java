package dev.haru.course.files;

import java.nio.file.Path;

/**
 * A lesson's file, found and not yet read.
 *
 * @param path what its path below the course directory tells
 * @param file where it is
 * @param stamp what it looked like when it was found
 */
public record LessonFile(LessonPath path, Path file, FileStamp stamp) {}
