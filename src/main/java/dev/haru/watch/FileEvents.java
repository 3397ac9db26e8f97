package dev.haru.watch;

import java.nio.file.Path;
import java.util.List;

/**
 * The file system's events in a directory.
 *
 * @param paths the files created, changed or deleted in it
 * @param isLost whether events may have been lost, or no more will come
 */
record FileEvents(List<Path> paths, boolean isLost) {}
