package dev.haru.index.build;

import dev.haru.course.files.ReadingThread;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Thrown when a build exceeds its time limit; the index is as it was before. */
public final class BuildOverdue extends IOException {

  private static final long serialVersionUID = 1L;

  BuildOverdue(ReadingThread.Exhausted cause) {
    super(cause.getMessage(), cause);
  }

  BuildOverdue(Path index, Duration limit, int done, int all) {
    super(
        String.format(
            Locale.ROOT,
            "the build of the index %s had read %,d of %,d lessons after %,d minutes, which is its"
                + " limit; the index is as it was before: see which lessons are slow with 'haru"
                + " index'",
            index,
            done,
            all,
            limit.toMinutes()));
  }
}
