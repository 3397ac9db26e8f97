package dev.haru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.haru.LauncherSandbox.Result;
import dev.haru.LauncherSandbox.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The start-up cache: when it is made and used, and that users do not notice. */
@Tag("process")
class LauncherStartTest {
  @TempDir Path root;

  LauncherSandbox sandbox;

  Path jdk;

  @BeforeEach
  void isBuilt() throws IOException {
    sandbox = new LauncherSandbox(root.toRealPath(), "하루 checkout");
    sandbox.build();
    use(sandbox.jdk(root.resolve("jdk 25"), "25.0.3"));
  }

  @ParameterizedTest
  @CsvSource({
    "25.0.3, -XX:AOTCacheOutput, -XX:AOTCache, start-25003.cache",
    "26-ea, -XX:AOTCacheOutput, -XX:AOTCache, start-26000.cache",
    "24.0.2, -XX:ArchiveClassesAtExit, -XX:SharedArchiveFile, start-24002.cache",
    "21.0.5, -XX:ArchiveClassesAtExit, -XX:SharedArchiveFile, start-21005.cache"
  })
  void isMadeOnceAndUsedFromThenOn(String version, String makes, String uses, String file)
      throws Exception {
    use(sandbox.jdk(root.resolve("jdk"), version));
    assertThat(options(sandbox.run("search", "하루"))).contains(uses + "=" + target(file));
    assertThat(options(sandbox.run("search", "하루"))).contains(uses + "=" + target(file));
    assertThat(sandbox.trainings()).hasContent(makes);
    assertThat(target(file)).hasContent("cache");
  }

  @Test
  void isNotTrainedIntoAnIndexOfTheUser() throws Exception {
    sandbox.set("HARU_INDEX", root.resolve("index"));
    sandbox.run("search", "하루");
    assertThat(sandbox.trainings()).hasContent("-XX:AOTCacheOutput");
  }

  @Test
  void isSilentWhereJavaCannotUseIt() throws Exception {
    assertThat(options(sandbox.run("search", "하루"))).contains("-Xlog:disable");
  }

  @Test
  void isMadeAnewForAnotherJar() throws Exception {
    sandbox.run("search", "하루");
    FileTime built = Files.getLastModifiedTime(sandbox.jar());
    Files.setLastModifiedTime(sandbox.jar(), FileTime.from(built.toInstant().plusSeconds(2)));
    sandbox.run("search", "하루");
    assertThat(trainings()).isEqualTo(2);
  }

  @Test
  void isMadeAnewForAnotherJdkOfTheSameVersion() throws Exception {
    sandbox.run("search", "하루");
    use(sandbox.jdk(root.resolve("other jdk"), "25.0.3"));
    assertThat(options(sandbox.run("search", "하루"))).anyMatch(LauncherStartTest::usesCache);
    assertThat(trainings()).isEqualTo(2);
  }

  @Test
  void isKeptForEveryVersion() throws Exception {
    sandbox.run("search", "하루");
    use(sandbox.jdk(root.resolve("jdk 21"), "21.0.5"));
    sandbox.run("search", "하루");
    use(root.resolve("jdk 25"));
    sandbox.run("search", "하루");
    assertThat(trainings()).isEqualTo(2);
  }

  @Test
  void isTriedOnceWhereItFails() throws Exception {
    sandbox.set("STUB_TRAINING_FAILS", "yes");
    assertThat(options(sandbox.run("search", "하루"))).noneMatch(LauncherStartTest::usesCache);
    assertThat(options(sandbox.run("search", "하루"))).noneMatch(LauncherStartTest::usesCache);
    assertThat(trainings()).isEqualTo(1);
  }

  @Test
  void isDoneWithoutWhereNothingCanBeWritten() throws Exception {
    Path target = sandbox.jar().getParent();
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(target), "root may write everywhere");
      assertThat(options(sandbox.run("search", "하루"))).noneMatch(LauncherStartTest::usesCache);
      assertThat(sandbox.trainings()).doesNotExist();
    } finally {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  @Timeout(60)
  void isMadeAfterATrainingThatWasKilled() throws Exception {
    sandbox.set("STUB_TRAINING_SECONDS", "1");
    Process killed = start().process();
    while (!Files.exists(sandbox.trainings())) {
      assertThat(killed.waitFor(10, TimeUnit.MILLISECONDS)).isFalse();
    }
    killed.destroyForcibly().waitFor();
    assertThat(options(sandbox.run("search", "하루"))).anyMatch(LauncherStartTest::usesCache);
    assertThat(trainings()).isEqualTo(2);
  }

  @Test
  void isMadeByTwoAtATime() throws Exception {
    sandbox.set("STUB_TRAINING_SECONDS", "1");
    for (Running each : List.of(start(), start())) {
      assertThat(options(each.result())).anyMatch(LauncherStartTest::usesCache);
    }
    assertThat(targetFiles())
        .containsExactlyInAnyOrder("haru.jar", "start-25003.cache", "start-25003.stamp");
  }

  /**
   * What goes on running can start slowly, and printing the version needs no classes of a search.
   */
  @ParameterizedTest
  @ValueSource(strings = {"serve", "mcp", "--version"})
  void isNotForEverything(String command) throws Exception {
    assertThat(options(sandbox.run(command))).noneMatch(LauncherStartTest::usesCache);
    assertThat(sandbox.trainings()).doesNotExist();
  }

  private void use(Path home) {
    jdk = home;
    sandbox.set("HARU_JAVA_HOME", home);
  }

  private Running start() throws IOException {
    return sandbox.start(root, sandbox.checkout().resolve("haru").toString(), "search", "하루");
  }

  /** Returns Java's options before the jar, of a run without messages. */
  private List<String> options(Result result) {
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.jdk()).isEqualTo(jdk);
    int end = result.out().indexOf(result.out().contains("-jar") ? "-jar" : "-cp");
    return result.out().subList(2, end);
  }

  private static boolean usesCache(String option) {
    return option.startsWith("-XX:AOTCache=") || option.startsWith("-XX:SharedArchiveFile=");
  }

  private int trainings() throws IOException {
    return Files.readAllLines(sandbox.trainings()).size();
  }

  private Path target(String file) {
    return sandbox.jar().resolveSibling(file);
  }

  private List<String> targetFiles() throws IOException {
    try (Stream<Path> files = Files.list(sandbox.jar().getParent())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
