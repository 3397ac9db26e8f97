package dev.haru.search.live;

import dev.haru.index.CourseIndex;
import dev.haru.search.SearchEngine;
import java.io.IOException;
import java.time.Duration;

/** The place from which generations come: an index on disk, or a cluster. */
public interface GenerationSource {

  /** Returns the interval at which to look for a new commit. */
  Duration interval();

  /**
   * Returns the name of the newest commit; empty if there is none that can be read, in which case
   * {@link #open} tells why. Quick, because it is called at every interval.
   *
   * @throws Exception if the place cannot be asked now, which says nothing about its commits
   */
  String newestCommit() throws Exception;

  /**
   * Opens the newest commit.
   *
   * @throws Exception if there is none that can be used
   */
  Opened open() throws Exception;

  /** Returns the code of the trouble that an exception of this source is. */
  String code(Throwable e);

  /** A commit that is open. */
  interface Opened extends AutoCloseable {

    /** Returns the engine, which is closed with this. */
    SearchEngine engine();

    /** Returns a summary. */
    Contents contents();

    /** Returns the current state of its files. */
    CourseIndex.State files();

    @Override
    void close() throws IOException;
  }
}
