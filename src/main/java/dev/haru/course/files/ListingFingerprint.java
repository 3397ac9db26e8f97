package dev.haru.course.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A fingerprint of files' names and attributes: it changes when a file is added, removed or
 * written. The order of the files matters.
 *
 * <p>For use by one thread.
 */
public final class ListingFingerprint {

  private final CRC32 hash = new CRC32(); // loading SHA would take 7 ms of every search
  private final ByteBuffer numbers = ByteBuffer.allocate(3 * Long.BYTES + Integer.BYTES);

  /** Adds a file. */
  void add(String path, FileStamp stamp) {
    hash.update(path.getBytes(StandardCharsets.UTF_8));
    numbers
        .clear()
        .putLong(stamp.size())
        .putLong(stamp.modified())
        .putLong(stamp.changed())
        .putInt(stamp.key());
    hash.update(numbers.flip());
  }

  /** Returns the fingerprint of the files that were added so far. */
  public String value() {
    return HexFormat.of().toHexDigits((int) hash.getValue());
  }
}
