package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.index.directory.IndexException;
import dev.haru.kit.SegmentsFile;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A damaged index is recognized, never misread, and can be built again. */
@Tag("slow")
class DamagedIndexTest {

  @TempDir Path directory;
  private TestCourse course;

  @BeforeEach
  void build() throws Exception {
    course = TestCourse.below(directory).withDays(5, "Docker를 배포합니다. The servers are behind it.");
    course.build();
  }

  /** Ways to damage an index, and how it is then reported. */
  enum Spoiling {
    SCHEMA(IndexException.Kind.OUTDATED) {
      @Override
      void spoil(Path index) throws IOException {
        SegmentsFile.replace(index, Schema.fingerprint(), "0" + Schema.fingerprint().substring(1));
      }
    },
    DICTIONARY(IndexException.Kind.OUTDATED) {
      @Override
      void spoil(Path index) throws IOException {
        String fingerprint = Schema.fingerprint();
        String other = fingerprint.substring(0, fingerprint.length() - 16) + "0123456789abcdef";
        SegmentsFile.replace(index, fingerprint, other);
      }
    },
    WITHOUT_SCHEMA(IndexException.Kind.OUTDATED) {
      @Override
      void spoil(Path index) throws IOException {
        SegmentsFile.replace(index, "haru.schema", "haru.schemb");
      }
    },
    CODEC_OF_ANOTHER_LUCENE(IndexException.Kind.OUTDATED) {
      @Override
      void spoil(Path index) throws IOException {
        SegmentsFile.replace(index, "Lucene104", "Lucene912");
      }
    },
    // Files of Lucene before version 4 begin differently.
    NOT_LUCENE_AT_ALL(IndexException.Kind.OUTDATED, IndexException.Kind.DAMAGED) {
      @Override
      void spoil(Path index) throws IOException {
        Files.write(
            SegmentsFile.of(index), "no segments, but some text".getBytes(StandardCharsets.UTF_8));
      }
    },
    COMMIT_SAYS_NONSENSE(IndexException.Kind.DAMAGED) {
      @Override
      void spoil(Path index) throws IOException {
        String built = Long.toString(TestCourse.NOW.toEpochMilli());
        SegmentsFile.replace(index, built, "yesterday, eh");
      }
    },
    COMMIT_TRUNCATED(IndexException.Kind.DAMAGED) {
      @Override
      void spoil(Path index) throws IOException {
        truncate(SegmentsFile.of(index));
      }
    },
    COMMIT_EMPTY(IndexException.Kind.DAMAGED) {
      @Override
      void spoil(Path index) throws IOException {
        Files.write(SegmentsFile.of(index), new byte[0]);
      }
    },
    BYTES_OF_THE_COMMIT(IndexException.Kind.DAMAGED) {
      @Override
      void spoil(Path index) throws IOException {
        Path file = SegmentsFile.of(index);
        flip(file, (int) Files.size(file) / 2);
      }
    },
    SEGMENT_TRUNCATED(IndexException.Kind.DAMAGED) {
      @Override
      void spoil(Path index) throws IOException {
        truncate(largest(index));
      }
    },
    // Looks like another version.
    SEGMENT_WITH_ANOTHER_BIT_IN_A_VERSION(
        IndexException.Kind.OUTDATED, IndexException.Kind.DAMAGED) {
      @Override
      void spoil(Path index) throws IOException {
        Path segment = largest(index);
        String bytes = Files.readString(segment, StandardCharsets.ISO_8859_1);
        String codec = "Lucene104PostingsWriterDoc"; // before the four bytes of the version
        flip(segment, bytes.indexOf(codec) + codec.length() + 2);
      }
    },
    SEGMENT_MISSING(IndexException.Kind.DAMAGED) {
      @Override
      void spoil(Path index) throws IOException {
        Files.delete(largest(index));
      }
    },
    SEGMENT_INFO_TRUNCATED(IndexException.Kind.DAMAGED) {
      @Override
      void spoil(Path index) throws IOException {
        truncate(ending(index, ".si"));
      }
    },
    COMMIT_GONE(IndexException.Kind.MISSING) {
      @Override
      void spoil(Path index) throws IOException {
        Files.delete(SegmentsFile.of(index));
      }
    };

    private final IndexException.Kind kind;
    private final IndexException.Kind briefly;

    Spoiling(IndexException.Kind kind) {
      this(kind, kind);
    }

    /** When an index is opened briefly, the checksum is compared first. */
    Spoiling(IndexException.Kind kind, IndexException.Kind briefly) {
      this.kind = kind;
      this.briefly = briefly;
    }

    IndexException.Kind kind(Opening opening) {
      return opening == Opening.BRIEFLY ? briefly : kind;
    }

    abstract void spoil(Path index) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void spoiledIndexIsRecognised(Spoiling spoiling) throws Exception {
    spoiling.spoil(course.index());
    for (Opening opening : Opening.values()) {
      assertThatExceptionOfType(IndexException.class)
          .as(opening.name())
          .isThrownBy(() -> opening.open(course.index()))
          .satisfies(e -> assertThat(e.kind()).isEqualTo(spoiling.kind(opening)))
          .withMessageContainingAll(course.index().toString(), "'haru index'")
          .withMessageNotContaining("null");
    }
  }

  @ParameterizedTest
  @EnumSource
  void spoiledIndexIsBuiltAgainAndNothingIsLeftOfIt(Spoiling spoiling) throws Exception {
    spoiling.spoil(course.index());
    try (CourseIndex index = course.built()) {
      assertThat(index.sections()).isEqualTo(10);
    }
    assertThat(IndexCheck.damage(course.index())).isEmpty();
    course.build();
    List<String> files = names(course.index());
    TestCourse fresh = TestCourse.below(directory.resolve("fresh")).withDays(5, "Docker");
    fresh.build();
    assertThat(files).hasSameSizeAs(names(fresh.index()));
  }

  @ParameterizedTest
  @EnumSource
  void noFlippedByteIsEverMisread(Opening opening) throws Exception {
    Path file = SegmentsFile.of(course.index());
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length; i++) {
      byte[] flipped = bytes.clone();
      flipped[i] ^= 0x55;
      Files.write(file, flipped);
      assertThatExceptionOfType(IndexException.class)
          .as("byte %d", i)
          .isThrownBy(() -> opening.open(course.index()))
          .satisfies(e ->
              assertThat(e.kind()).isIn(IndexException.Kind.DAMAGED, IndexException.Kind.OUTDATED));
    }
  }

  @Test
  void checkFindsWhatOpeningDoesNotSee() throws Exception {
    assertThat(IndexCheck.damage(course.index())).isEmpty();
    Path file = largest(course.index());
    flip(file, (int) Files.size(file) / 2);
    assertThat(IndexCheck.damage(course.index()))
        .singleElement()
        .asString()
        .contains(course.index().toString(), "1 of its segments", "'haru index'");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SCHEMA", "DICTIONARY", "WITHOUT_SCHEMA", "COMMIT_SAYS_NONSENSE", "COMMIT_GONE"})
  void checkSaysInASentenceThatAnIndexIsSpoiled(Spoiling spoiling) throws Exception {
    spoiling.spoil(course.index());
    assertThat(IndexCheck.damage(course.index()))
        .singleElement()
        .asString()
        .contains(course.index().toString(), "'haru index'")
        .doesNotContain("0 of its segments");
  }

  @Test
  void checkOfNoIndexSaysThatThereIsNoneAndMakesNone() throws Exception {
    Path nowhere = directory.resolve("nowhere");
    Spoiling.COMMIT_GONE.spoil(course.index());
    for (Path index : List.of(nowhere, course.index())) {
      assertThatExceptionOfType(IndexException.class)
          .isThrownBy(() -> IndexCheck.damage(index))
          .satisfies(e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.MISSING));
    }
    assertThat(nowhere).doesNotExist();
  }

  private static void truncate(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 0x55;
    Files.write(file, bytes);
  }

  private static Path largest(Path index) throws IOException {
    return ending(index, ".cfs");
  }

  private static Path ending(Path index, String ending) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static List<String> names(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return new ArrayList<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }
}
