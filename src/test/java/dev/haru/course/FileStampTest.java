package dev.haru.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileStampTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T09:00:00.123Z, 2026-03-01T09:00:01.000Z, true",
    "2026-03-01T09:00:00.123Z, 2026-03-01T09:00:00.223Z, false",
    "2026-03-01T09:00:00.123Z, 2026-03-01T09:00:00.224Z, true",
    "2026-03-01T09:00:00.123Z, 2026-03-01T09:00:00.123Z, false",
    "2026-03-01T09:00:00Z, 2026-03-01T09:00:02Z, false",
    "2026-03-01T09:00:00Z, 2026-03-01T09:00:02.001Z, true",
    "2026-03-01T09:00:00.123Z, 2025-03-01T09:00:00Z, false"
  })
  void changesShowWhereTheFileIsOlderThanTheStepsOfItsTime(
      Instant modified, Instant listed, boolean shows) {
    long nanos = TimeUnit.MILLISECONDS.toNanos(modified.toEpochMilli());
    assertThat(new FileStamp(1, nanos, 1).showsChangesAfter(listed)).isEqualTo(shows);
  }

  @Test
  void fileThatWasPutInTheOthersPlaceHasAnotherStamp() throws Exception {
    Path file = Files.writeString(directory.resolve("day.md"), "old");
    Path other = Files.writeString(directory.resolve("other.md"), "new");
    FileTime time = Files.getLastModifiedTime(file);
    Files.setLastModifiedTime(other, time);
    FileStamp before = stamp(file);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(stamp(file).size()).isEqualTo(before.size());
    assertThat(stamp(file).modified()).isEqualTo(before.modified());
    assertThat(stamp(file)).isNotEqualTo(before);
  }

  private static FileStamp stamp(Path file) throws Exception {
    return FileStamp.of(Files.readAttributes(file, BasicFileAttributes.class));
  }
}
