package dev.haru;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.LauncherSandbox.Result;
import dev.haru.LauncherSandbox.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds, and which files it leaves. */
@Tag("process")
class LauncherBuildTest {
  @TempDir Path root;

  LauncherSandbox sandbox;

  Path jdk;

  @BeforeEach
  void hasJdkAndMaven() throws IOException {
    sandbox = new LauncherSandbox(root.toRealPath(), "하루 checkout");
    jdk = sandbox.jdk(sandbox.system("/usr/lib/jvm/jdk"), "25");
    sandbox.maven();
  }

  @Test
  void buildsAtTheFirstUseOnly() throws Exception {
    Result first = sandbox.run("search", "하루");
    assertThat(first.arguments()).containsExactly("search", "하루");
    assertThat(first.err().lines()).singleElement().asString().contains("a few minutes");
    assertThat(sandbox.run("search", "하루").err()).isEmpty();
    assertThat(sandbox.mavenCalls())
        .singleElement()
        .asString()
        .startsWith("JAVA_HOME=" + jdk + " ")
        .contains("-f " + sandbox.checkout() + "/pom.xml");
    assertThat(targetFiles())
        .containsExactlyInAnyOrder(
            "haru-build.log",
            "haru.jar",
            "lib/one.jar",
            "lib/server/three.jar",
            "lib/two.jar",
            "start-25000.cache",
            "start-25000.stamp");
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    sandbox.run();
    makeNewerThanTheJar(sandbox.sources().resolve("Main.java"));
    assertThat(sandbox.run().exitCode()).isZero();
    assertThat(sandbox.mavenCalls()).hasSize(2);
  }

  @Test
  void librariesOfAnOlderServerAreNotOnTheClassPath() throws Exception {
    Path older = sandbox.jar().resolveSibling("lib/server/two-1.0.jar");
    Files.createDirectories(older.getParent());
    Files.writeString(older, "older");
    sandbox.run();
    assertThat(targetFiles())
        .contains("lib/server/three.jar")
        .doesNotContain("lib/server/two-1.0.jar");
  }

  @Test
  void buildsAgainWhenASourceWasRemoved() throws Exception {
    sandbox.run();
    makeNewerThanTheJar(sandbox.sources());
    sandbox.run();
    assertThat(sandbox.mavenCalls()).hasSize(2);
  }

  @Test
  void buildsAgainWhenThePomIsNewer() throws Exception {
    sandbox.run();
    makeNewerThanTheJar(sandbox.checkout().resolve("pom.xml"));
    sandbox.run();
    assertThat(sandbox.mavenCalls()).hasSize(2);
  }

  @Test
  void buildsOnceForTwoFirstUsesAtATime() throws Exception {
    sandbox.set("STUB_BUILD_SECONDS", "2");
    String launcher = sandbox.checkout().resolve("haru").toString();
    List<Running> both =
        List.of(sandbox.start(root, launcher, "a"), sandbox.start(root, launcher, "b"));
    assertThat(both.get(0).result().arguments()).containsExactly("a");
    assertThat(both.get(1).result().arguments()).containsExactly("b");
    assertThat(sandbox.mavenCalls()).hasSize(1);
  }

  @Test
  void buildsPastTheLockOfABuildThatDied() throws Exception {
    Process dead = new ProcessBuilder("/bin/sh", "-c", ":").start();
    assertThat(dead.waitFor()).isZero();
    Files.createDirectories(sandbox.jar().getParent());
    Files.writeString(
        sandbox.jar().resolveSibling("haru-build.lock"), Long.toString(dead.pid()) + "\n");
    assertThat(sandbox.run().exitCode()).isZero();
    assertThat(targetFiles()).contains("haru.jar").doesNotContain("haru-build.lock");
  }

  @Test
  void buildsOnAJdkThatCanCompile() throws Exception {
    Path runtime = sandbox.jdk(root.resolve("jre"), "25.0.1");
    Files.delete(runtime.resolve("bin/javac"));
    sandbox.set("JAVA_HOME", runtime);
    assertThat(sandbox.run().jdk()).isEqualTo(runtime);
    assertThat(sandbox.mavenCalls())
        .singleElement()
        .asString()
        .startsWith("JAVA_HOME=" + jdk + " ");
  }

  @Test
  void failedBuildNamesItsLog() throws Exception {
    sandbox.failingMaven();
    Path log = sandbox.jar().resolveSibling("haru-build.log");
    Result result = sandbox.run("doctor");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).endsWith("haru: the build failed; see " + log + ".\n");
    assertThat(log).hasContent("[ERROR] no such planet");
    assertThat(targetFiles()).containsExactly("haru-build.log");
  }

  @Test
  void missingMavenIsNamed() throws Exception {
    Files.delete(sandbox.bin().resolve("mvn"));
    sandbox.assertFails(
        sandbox.jar()
            + " has to be built, but Maven was not found;"
            + " install it and put mvn on the PATH.");
  }

  @Test
  void directoryThatCannotBeWrittenIsNamed() throws Exception {
    Path target = Files.writeString(sandbox.checkout().resolve("target"), "not a directory");
    sandbox.assertFails(sandbox.jar() + " has to be built, but " + target + " is not writable.");
  }

  private List<String> targetFiles() throws IOException {
    Path target = sandbox.jar().getParent();
    try (Stream<Path> files = Files.walk(target)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> target.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private void makeNewerThanTheJar(Path file) throws IOException {
    FileTime built = Files.getLastModifiedTime(sandbox.jar());
    Files.setLastModifiedTime(file, FileTime.from(built.toInstant().plusSeconds(1)));
  }
}
