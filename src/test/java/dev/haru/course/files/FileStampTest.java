package dev.haru.course.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
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
      Instant last, Instant listed, boolean shows) {
    long nanos = TimeUnit.MILLISECONDS.toNanos(last.toEpochMilli());
    assertThat(new FileStamp(1, 0, nanos, 1).showsChangesAfter(listed)).isEqualTo(shows);
    assertThat(new FileStamp(1, nanos, 0, 1).showsChangesAfter(listed))
        .as("where that is the time of creation")
        .isEqualTo(shows);
  }

  @Test
  void withoutATimeOfTheStatusNoChangeIsSureToShow() {
    FileStamp stamp = new FileStamp(1, 0, FileStamp.UNKNOWN, 1);
    assertThat(stamp.showsChangesAfter(Instant.parse("2026-03-01T09:00:00Z"))).isFalse();
  }

  @Test
  @DisabledOnOs(WINDOWS)
  void bytesChangedInPlaceWithSizeAndTimeKeptGiveAnotherStamp() throws Exception {
    Path file = Files.writeString(directory.resolve("day.md"), "old");
    FileTime time = Files.getLastModifiedTime(file);
    FileStamp before = stamp(file);
    do {
      Files.writeString(file, "new");
      Files.setLastModifiedTime(file, time);
    } while (stamp(file).changed() == before.changed()); // within a step of the system's clock
    assertThat(stamp(file).size()).isEqualTo(before.size());
    assertThat(stamp(file).modified()).isEqualTo(before.modified());
    assertThat(stamp(file)).isNotEqualTo(before);
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
    return FileStamp.of(file, Files.readAttributes(file, BasicFileAttributes.class));
  }
}
