package dev.haru.index.directory;

import java.util.regex.Pattern;
import org.apache.lucene.index.IndexWriter;

/**
 * The names of the files that Lucene creates in an index.
 *
 * <p>Lucene's own patterns are too wide: its writer would delete {@code _sidebar.md} as a leftover
 * of a segment, and read {@code segments_2024.xlsx} as a commit.
 */
final class OwnFiles {

  /** A counter in base 36; six digits are enough for two billion segments or commits. */
  private static final String NUMBER = "[0-9a-z]{1,6}";

  private static final Pattern COMMIT = Pattern.compile("segments_" + NUMBER);

  private static final Pattern PENDING_COMMIT = Pattern.compile("pending_segments_" + NUMBER);

  /** A part of a segment: of the segment, of its updates, of a named format, or temporary. */
  private static final Pattern SEGMENT =
      Pattern.compile(
          ("_N\\.(cfe|cfs|fdm|fdt|fdx|fnm|kdd|kdi|kdm|nvd|nvm|si|tvd|tvm|tvx)"
                  + "|_N_N\\.(fnm|liv)"
                  + "|_N(_N)?_Lucene[0-9]+_N\\.[a-z]{3,4}"
                  + "|_N_[0-9A-Za-z_-]+_N\\.tmp")
              .replace("N", NUMBER));

  private OwnFiles() {}

  /** Returns whether this is a name that Lucene gives to a commit. */
  static boolean isCommit(String name) {
    return COMMIT.matcher(name).matches();
  }

  /** Returns whether this is a name that Lucene gives to a commit or to a part of one. */
  static boolean isIndexFile(String name) {
    return isCommit(name)
        || PENDING_COMMIT.matcher(name).matches()
        || SEGMENT.matcher(name).matches();
  }

  /** Returns whether the name is that of Lucene's lock. */
  static boolean isLock(String name) {
    return name.equals(IndexWriter.WRITE_LOCK_NAME);
  }
}
