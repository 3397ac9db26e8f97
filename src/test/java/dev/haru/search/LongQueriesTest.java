package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds on the work that a long query causes. */
class LongQueriesTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    engine =
        TestEngine.of(
            new TestCourse(root.resolve("course"))
                .with("day01.md", "# 쿠버네티스와 도커\n\n쿠버네티스 도커 컨테이너 Docker Kubernetes\n")
                .with("day02.md", "# Disks\n\nA disk keeps data. Directories hold documents.\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "도커, 160, 32",
    "ㅋㅂㄴㅌㅅ, 80, 32",
    "kuberntes, 45, 32",
    "d*, 160, 8",
    "도커, 31, 31",
    "d*, 7, 7"
  })
  void wordsBeyondHaveNoOtherNames(String word, int times, int expanded) {
    assertThat(reading((word + " ").repeat(times))).hasSize(expanded);
  }

  @Test
  void correctionsAreAsMany() {
    assertThat(engine.search("znqjspxltm ".repeat(45)).corrections()).hasSize(32);
  }

  @Test
  void wordsBeyondAreSearchedForAsTyped() {
    String before = "zzyzx ".repeat(40);
    assertThat(engine.places(before + "disks")).containsExactly("day02.md:1");
    assertThat(engine.places(before + "disc")).isEmpty();
    assertThat(engine.places("zz* ".repeat(8) + "directories*")).containsExactly("day02.md:1");
    assertThat(engine.places("zz* ".repeat(8) + "director*")).isEmpty();
  }

  private static List<String> reading(String query) {
    return engine.explained(query).reading();
  }
}
