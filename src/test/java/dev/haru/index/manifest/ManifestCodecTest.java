package dev.haru.index.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.files.FileStamp;
import dev.haru.course.files.Inclusions;
import dev.haru.course.files.LessonPath;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.LanguageSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestCodecTest {

  static List<ManifestEntry> entries() {
    FileEntry day =
        new FileEntry(
            new LessonPath("2026/ko/Days/하루 01.md", "ko", 2026, 1, "2026/days/하루 01.md"),
            new FileStamp(Long.MAX_VALUE, Long.MIN_VALUE, FileStamp.UNKNOWN, -1),
            true,
            "hash");
    FileEntry other =
        new FileEntry(
            new LessonPath("readme.md", null, null, null, "readme.md"),
            new FileStamp(0, 0, Long.MAX_VALUE, 0),
            false,
            "the file cannot be read: no permission",
            List.of(
                new Inclusions.File("../b/c.py", new FileStamp(1, 2, 3, 4)),
                new Inclusions.File("none.py", null)));
    return List.of(
        new ManifestEntry(
            List.of(day, other),
            List.of("ko", "pt-br"),
            List.of(LanguageSource.PATH, LanguageSource.NOTHING),
            List.of("ja", "zh-tw", "ja"),
            3,
            12,
            Set.of("", "pt"),
            List.of(
                new CourseProblem("readme.md", 0, "the file cannot be read", true),
                new CourseProblem("2026/ko/Days/하루 01.md", 3, "its front matter is odd", false)),
            new ManifestEntry.Passages(70_000, "passages")),
        new ManifestEntry(
            List.of(other),
            List.of(),
            List.of(),
            List.of(),
            0,
            0,
            Set.of(),
            List.of(),
            ManifestEntry.Passages.NONE));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void whatIsWrittenIsRead(ManifestEntry entry) throws Exception {
    assertThat(ManifestCodec.read(ManifestCodec.write(entry))).isEqualTo(entry);
  }
}
