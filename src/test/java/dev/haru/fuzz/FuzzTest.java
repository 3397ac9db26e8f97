package dev.haru.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The kept inputs, and some hundreds that Jazzer derives from them. */
@Tag("process")
class FuzzTest {

  @TestFactory
  Stream<DynamicTest> keptInputs() {
    return Arrays.stream(FuzzTarget.values()).flatMap(FuzzTest::keptInputs);
  }

  private static Stream<DynamicTest> keptInputs(FuzzTarget target) {
    Path kept = Path.of("src/test/resources/dev/haru/fuzz", target.directory());
    try (Stream<Path> files = Files.list(kept)) {
      List<Path> sorted = files.sorted().toList();
      assertThat(sorted).as("kept inputs of %s", target).isNotEmpty();
      return sorted.stream()
          .map(file ->
              DynamicTest.dynamicTest(
                  target.directory() + "/" + file.getFileName(),
                  () -> target.accept(Files.readAllBytes(file))));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void jazzerFindsNothingNearThem(@TempDir Path temp) throws Exception {
    Path log = temp.resolve("log");
    Process jazzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading",
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Fuzz.class.getName(),
                temp.resolve("made").toString(),
                "all",
                "-runs=300",
                "-seed=1")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    int status = jazzer.waitFor();

    assertThat(Files.readString(log)).contains("Done 300 runs");
    assertThat(status).as("of %s", log).isZero();
  }
}
