package dev.haru.course.files;

import dev.haru.text.Sha256;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A lesson's file with its bytes, or with the reason why they cannot be read. */
public final class LessonSource {

  private final LessonFile file;
  private final byte[] bytes;
  private final @Nullable String fault;
  private final Inclusions inclusions;
  private final String hash;

  private LessonSource(
      LessonFile file, byte[] bytes, @Nullable String fault, Inclusions inclusions) {
    this.file = file;
    this.bytes = bytes;
    this.fault = fault;
    this.inclusions = inclusions;
    this.hash = fault == null ? hash(bytes, inclusions) : fault;
  }

  private static String hash(byte[] bytes, Inclusions inclusions) {
    String own = Sha256.of(bytes);
    if (inclusions.isEmpty()) {
      return own;
    }
    String all = own + inclusions.texts() + inclusions.problems();
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a file that was read; the bytes are not copied. */
  public static LessonSource of(LessonFile file, byte[] bytes) {
    return of(file, bytes, Inclusions.NONE);
  }

  /** Returns a file that was read with what it includes; the bytes are not copied. */
  public static LessonSource of(LessonFile file, byte[] bytes, Inclusions inclusions) {
    return new LessonSource(file, bytes, null, inclusions);
  }

  /** Returns a file that cannot be read, and why. */
  public static LessonSource unreadable(LessonFile file, String fault) {
    return new LessonSource(file, new byte[0], fault, Inclusions.NONE);
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

  /** Returns what it includes from other files. */
  public Inclusions inclusions() {
    return inclusions;
  }

  /** Returns its size in bytes; 0 if it cannot be read. */
  public int size() {
    return bytes.length;
  }

  /** Returns a hash that differs for other bytes, other included texts and another fault. */
  public String hash() {
    return hash;
  }
}
