package dev.haru.course.files;

import dev.haru.text.Sha256;
import org.jspecify.annotations.Nullable;

/** A lesson's file with its bytes, or with the reason why they cannot be read. */
public final class LessonSource {

  private final LessonFile file;
  private final byte[] bytes;
  private final @Nullable String fault;
  private final String hash;

  private LessonSource(LessonFile file, byte[] bytes, @Nullable String fault) {
    this.file = file;
    this.bytes = bytes;
    this.fault = fault;
    this.hash = fault == null ? Sha256.of(bytes) : fault;
  }

  /** Returns a file that was read; the bytes are not copied. */
  public static LessonSource of(LessonFile file, byte[] bytes) {
    return new LessonSource(file, bytes, null);
  }

  /** Returns a file that cannot be read, and why. */
  public static LessonSource unreadable(LessonFile file, String fault) {
    return new LessonSource(file, new byte[0], fault);
  }

  /** Returns the file. */
  public LessonFile file() {
    return file;
  }

  /** Returns its bytes, which must not be changed; none if it cannot be read. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns why it cannot be read, or null. */
  public @Nullable String fault() {
    return fault;
  }

  /** Returns its size in bytes; 0 if it cannot be read. */
  public int size() {
    return bytes.length;
  }

  /** Returns a hash that differs for other bytes and for another fault. */
  public String hash() {
    return hash;
  }
}
