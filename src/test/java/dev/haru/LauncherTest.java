package dev.haru;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.LauncherSandbox.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice of the JDK, and the arguments that are passed on. Terminals are not covered. */
@Tag("process")
class LauncherTest {
  private static final String INSTALL_ONE =
      "; install one, for example Temurin 25 from https://adoptium.net,"
          + " or name its directory in HARU_JAVA_HOME.";

  @TempDir Path root;

  LauncherSandbox sandbox;

  @BeforeEach
  void makeSandbox() throws IOException {
    // Every test has a checkout with an awkward path.
    sandbox = new LauncherSandbox(root.toRealPath(), "하루 checkout");
  }

  @Nested
  class FindsTheJdk {
    @BeforeEach
    void isBuilt() throws IOException {
      sandbox.build();
    }

    @Test
    void haruJavaHomeComesFirst() throws Exception {
      Path named = sandbox.jdk(root.resolve("내 jdk"), "21");
      sandbox.set("HARU_JAVA_HOME", named);
      sandbox.set("JAVA_HOME", sandbox.jdk(root.resolve("b"), "25.0.1"));
      assertThat(sandbox.run().jdk()).isEqualTo(named);
    }

    @Test
    void javaHomeComesBeforeThePath() throws Exception {
      Path javaHome = sandbox.jdk(root.resolve("a"), "21.0.5");
      sandbox.set("JAVA_HOME", javaHome);
      onThePath(sandbox.jdk(root.resolve("b"), "25.0.1"));
      assertThat(sandbox.run().jdk()).isEqualTo(javaHome);
    }

    @Test
    void pathComesBeforeTheUsualDirectories() throws Exception {
      Path onPath = sandbox.jdk(root.resolve("a"), "21.0.5");
      onThePath(onPath);
      sandbox.jdk(sandbox.system("/usr/lib/jvm/b"), "25.0.1");
      assertThat(sandbox.run().jdk()).isEqualTo(onPath);
    }

    @Test
    void newestOfTheUsualDirectoriesIsTaken() throws Exception {
      sandbox.jdk(sandbox.system("/usr/lib/jvm/z"), "21.0.9");
      sandbox.jdk(sandbox.system("/opt/zulu-jdk25"), "25.0.9");
      Path newest = sandbox.jdk(sandbox.home().resolve(".sdkman/candidates/java/a"), "25.0.10");
      sandbox.jdk(sandbox.home().resolve(".jdks/y"), "21.0.11");
      sandbox.jdk(sandbox.home().resolve(".jdks/z"), "1.8.0_402");
      assertThat(sandbox.run().jdk()).isEqualTo(newest);
    }

    @Test
    void earlyAccessVersionIsUnderstood() throws Exception {
      sandbox.jdk(sandbox.system("/usr/lib/jvm/a"), "25.0.3");
      Path newest = sandbox.jdk(sandbox.system("/usr/java/b"), "26-ea");
      assertThat(sandbox.run().jdk()).isEqualTo(newest);
    }

    @Test
    void macOsDirectoriesAreSearched() throws Exception {
      String home = "/Library/Java/JavaVirtualMachines/temurin-21.jdk/Contents/Home";
      Path jdk = sandbox.jdk(sandbox.system(home), "21.0.1");
      assertThat(sandbox.run().jdk()).isEqualTo(jdk);
    }

    @Test
    void macOsStubOnThePathIsNotCalled() throws Exception {
      Path stub = sandbox.system("/usr/bin/java");
      LauncherSandbox.executable(stub, "#!/bin/sh\ntouch '" + stub + ".called'\n");
      LauncherSandbox.executable(sandbox.system("/usr/libexec/java_home"), "#!/bin/sh\n");
      sandbox.set("PATH", stub.getParent() + ":" + sandbox.bin());
      assertThat(sandbox.run().exitCode()).isEqualTo(2);
      assertThat(Path.of(stub + ".called")).doesNotExist();
    }

    @Test
    void javaHomeThatIsTooOldIsPassedOver() throws Exception {
      sandbox.set("JAVA_HOME", sandbox.jdk(root.resolve("old"), "17.0.15"));
      onThePath(sandbox.jdk(root.resolve("older"), "1.8.0_402"));
      Path fit = sandbox.jdk(sandbox.system("/usr/lib/jvm/a"), "21");
      assertThat(sandbox.run().jdk()).isEqualTo(fit);
    }

    @Test
    void jdkWithoutReleaseFileIsAsked() throws Exception {
      Path jdk = sandbox.jdkWithoutReleaseFile(root.resolve("a"), "21.0.4");
      sandbox.set("JAVA_HOME", jdk);
      assertThat(sandbox.run().jdk()).isEqualTo(jdk);
    }

    @Test
    void linkOnThePathToAUsualDirectoryIsTakenForThat() throws Exception {
      Path jdk = sandbox.jdk(sandbox.system("/usr/lib/jvm/older"), "21.0.5");
      sandbox.jdk(sandbox.system("/usr/lib/jvm/newer"), "25");
      Files.delete(sandbox.bin().resolve("readlink")); // no process finds out where it leads
      onThePath(jdk);
      assertThat(sandbox.run().jdk()).isEqualTo(jdk);
    }

    @Test
    void wrapperOnThePathIsAsked() throws Exception {
      Path jdk = sandbox.jdkWithoutReleaseFile(root.resolve("managed"), "23");
      String wrapper = "#!/bin/sh\nexec '" + jdk + "/bin/java' \"$@\"\n";
      LauncherSandbox.executable(sandbox.bin().resolve("java"), wrapper);
      assertThat(sandbox.run().jdk()).isEqualTo(jdk);
    }

    @Test
    void haruJavaHomeThatIsTooOldFails() throws Exception {
      Path old = sandbox.jdk(root.resolve("old"), "17.0.15");
      sandbox.set("HARU_JAVA_HOME", old);
      sandbox.jdk(sandbox.system("/usr/lib/jvm/a"), "25");
      sandbox.assertFails(
          "HARU_JAVA_HOME must be the directory of JDK 21 or newer but is "
              + old
              + ", which is 17.0.15.");
    }

    @Test
    void haruJavaHomeWithoutJdkFails() throws Exception {
      sandbox.set("HARU_JAVA_HOME", root.resolve("nowhere"));
      sandbox.assertFails(
          "HARU_JAVA_HOME must be the directory of JDK 21 or newer but is "
              + root.resolve("nowhere")
              + ", which is no JDK.");
    }

    @Test
    void onlyOldJdksFail() throws Exception {
      Path old = sandbox.jdk(sandbox.system("/usr/lib/jvm/old"), "17.0.15");
      sandbox.assertFails(
          "JDK 21 or newer was not found (but " + old + ", which is 17.0.15)" + INSTALL_ONE);
    }

    @Test
    void noJdkFails() throws Exception {
      sandbox.assertFails("JDK 21 or newer was not found" + INSTALL_ONE);
    }

    private void onThePath(Path jdk) throws IOException {
      Path alternative = Files.createSymbolicLink(root.resolve("alt"), jdk.resolve("bin/java"));
      Files.createSymbolicLink(sandbox.bin().resolve("java"), alternative);
    }
  }

  @Nested
  class PassesOn {
    @BeforeEach
    void isBuilt() throws IOException {
      sandbox.build();
      sandbox.set("JAVA_HOME", sandbox.jdk(root.resolve("jdk"), "25"));
    }

    @Test
    void argumentsUnchanged() throws Exception {
      String[] arguments = {"search", "로드 밸런싱", "", "*", "a\\b", "\"$HOME\"", "--", "-n"};
      assertThat(sandbox.run(arguments).arguments()).containsExactly(arguments);
    }

    @Test
    void itsDirectoryAndTheLackOfATerminal() throws Exception {
      assertThat(sandbox.run("doctor").out())
          .contains(
              "-Dharu.home=" + sandbox.checkout(),
              "-Dharu.stdout.terminal=false",
              "-Dharu.stderr.terminal=false",
              sandbox.jar().toString())
          .noneMatch(line -> line.startsWith("-Dharu.columns"));
    }

    @Test
    void optionsForTheJvm() throws Exception {
      sandbox.set("HARU_JAVA_OPTS", "-Xmx2g -Da=*");
      Files.createFile(root.resolve("-Da=file"));
      Result result = sandbox.run(root, sandbox.checkout().resolve("haru").toString());
      assertThat(result.out()).containsSubsequence("-Xmx2g", "-Da=*", "-jar");
    }

    @Test
    void exitCode() throws Exception {
      sandbox.set("STUB_EXIT_CODE", "1");
      assertThat(sandbox.run("search", "nothing").exitCode()).isEqualTo(1);
    }

    /** Java cannot start in such a directory. */
    @Test
    void nothingFromADirectoryThatIsGone() throws Exception {
      Path gone = Files.createTempDirectory("gone");
      String haru = Path.of("haru").toAbsolutePath().toString(); // it gets no further
      String script = "rmdir \"$1\" && exec \"$2\" search x";
      Process shell =
          new ProcessBuilder("sh", "-c", script, "sh", gone.toString(), haru)
              .directory(gone.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(said)
          .endsWith("haru: the current directory no longer exists; change to another one.\n")
          .doesNotContain("Error occurred");
      assertThat(shell.waitFor()).isEqualTo(2);
    }

    @Test
    void optionsForAQuickStartButNotToTheServer() throws Exception {
      assertThat(sandbox.run("search", "serve").out()).contains("-XX:TieredStopAtLevel=1");
      assertThat(sandbox.run("serve").out()).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "serve"})
    void theCollectorThatTheUserNames(String command) throws Exception {
      assertThat(sandbox.run(command).out()).contains("-XX:+UseSerialGC");
      sandbox.set("HARU_JAVA_OPTS", "-Xmx1g -XX:+UseZGC");
      assertThat(sandbox.run(command).out())
          .contains("-XX:+UseZGC")
          .doesNotContain("-XX:+UseSerialGC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"})
    void noCollectorBesideThatOfJavasOwnVariables(String variable) throws Exception {
      sandbox.set(variable, "-XX:+UseG1GC");
      assertThat(sandbox.run("serve").out()).doesNotContain("-XX:+UseSerialGC");
    }

    /** A search reports a lack of memory itself. */
    @Test
    void anEndToTheServerThatHasNoMemoryLeft() throws Exception {
      String ended = "-XX:OnOutOfMemoryError=echo 'haru: out of memory, so the process";
      assertThat(sandbox.run("serve").out())
          .contains("-XX:+ExitOnOutOfMemoryError")
          .anyMatch(option -> option.startsWith(ended) && option.endsWith("' >&2"));
      assertThat(sandbox.run("search").out()).noneMatch(option -> option.contains("OutOfMemory"));
    }

    @Test
    void librariesOfItsOwnToTheServer() throws Exception {
      Path jar = sandbox.jar();
      String both = jar + ":" + jar.resolveSibling("lib/server/*");
      assertThat(sandbox.run("serve", "--port", "0").out())
          .containsSubsequence("-cp", both, "dev.haru.cli.Main", "serve", "--port", "0");
    }

    @ParameterizedTest
    @CsvSource({"24.0.2, false", "25.0.3, true"})
    void nothingToCompileThatOnlyTheTrainingWanted(String version, boolean isKnown)
        throws Exception {
      sandbox.set("HARU_JAVA_HOME", sandbox.jdk(root.resolve("jdk"), version));
      assertThat(sandbox.run("search", "하루").out().contains("-XX:-AOTReplayTraining"))
          .isEqualTo(isKnown);
    }

    @Test
    void aUtf8LocaleInPlaceOfC() throws Exception {
      sandbox.set("LC_ALL", "C");
      assertThat(sandbox.run("search", "하루").out()).contains("LC_ALL C.UTF-8");
    }

    @Test
    void aUtf8LocaleInPlaceOfOneThatIsNotInstalled() throws Exception {
      sandbox.set("LANG", "xx_XX.UTF-8");
      LauncherSandbox.executable(
          Files.createDirectories(root.resolve("stub")).resolve("locale"),
          "#!/bin/sh\necho ANSI_X3.4-1968\n");
      sandbox.set("PATH", root.resolve("stub") + ":" + sandbox.bin());
      assertThat(sandbox.run().out()).contains("LC_ALL C.UTF-8");
    }

    @Test
    void aUtf8LocaleThatIsCertainlyInstalled() throws Exception {
      sandbox.set("LANG", "ko_KR.UTF-8");
      Files.createDirectories(sandbox.system("/usr/lib/locale/C.utf8"));
      Files.delete(sandbox.bin().resolve("locale")); // nobody is asked
      assertThat(sandbox.run().out()).contains("LC_ALL C.UTF-8");
    }

    @Test
    void aUtf8LocaleAsItIs() throws Exception {
      assertThat(sandbox.run().out()).contains("LC_ALL unset");
    }

    @Test
    void throughAChainOfSymbolicLinks() throws Exception {
      Path links = Files.createDirectories(root.resolve("links here/가"));
      Files.createSymbolicLink(root.resolve("links here/one"), sandbox.checkout().resolve("haru"));
      Files.createSymbolicLink(links.resolve("two"), Path.of("../one"));
      Files.createSymbolicLink(links.resolve("haru"), Path.of("two"));
      String home = "-Dharu.home=" + sandbox.checkout();
      assertThat(sandbox.run(Path.of("/"), links.resolve("haru").toString()).out()).contains(home);
      assertThat(sandbox.run(links, "./haru").out()).contains(home);
      assertThat(sandbox.run(root, "links here/가/haru").out()).contains(home);
    }

    @Test
    void fromThePathAndFromItsOwnDirectory() throws Exception {
      String home = "-Dharu.home=" + sandbox.checkout();
      sandbox.set("PATH", sandbox.checkout() + ":" + sandbox.bin());
      assertThat(sandbox.run(root, "/bin/sh", "-c", "haru").out()).contains(home);
      assertThat(sandbox.run(sandbox.checkout(), "./haru").out()).contains(home);
      assertThat(sandbox.run(sandbox.checkout(), "/bin/sh", "haru").out()).contains(home);
    }
  }
}
