package dev.haru.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The file of a commit, which tests change as if another version had written it. */
public final class SegmentsFile {

  private SegmentsFile() {}

  /** Returns an index's only commit. */
  public static Path of(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("segments_"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Replaces a text with another of the same length and updates the checksum. */
  public static void replace(Path index, String from, String to) throws IOException {
    assertThat(to).hasSameSizeAs(from);
    Path file = of(index);
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(content).contains(from);
    byte[] bytes = content.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    int summed = bytes.length - Long.BYTES; // the footer's last eight bytes are the checksum
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, summed);
    byte[] mended = Arrays.copyOf(bytes, bytes.length);
    ByteBuffer.wrap(mended).putLong(summed, checksum.getValue());
    Files.write(file, mended);
  }
}
