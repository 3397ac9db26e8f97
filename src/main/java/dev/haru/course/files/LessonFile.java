package dev.haru.course.files;

import java.nio.file.Path;

/**
 * A lesson's file that has been found but not read.
 *
 * @param path what its path below the course directory says
 * @param file the file itself
 * @param stamp its stamp when it was found
 */
public record LessonFile(LessonPath path, Path file, FileStamp stamp) {}
