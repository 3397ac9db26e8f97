package dev.haru.watch;

import java.nio.file.Path;
import java.util.List;

/**
 * What the file system tells of a directory.
 *
 * @param paths what was made, changed or removed in it
 * @param isLost whether more may have happened there than is told, or nothing will be told any more
 */
record FileEvents(List<Path> paths, boolean isLost) {}
