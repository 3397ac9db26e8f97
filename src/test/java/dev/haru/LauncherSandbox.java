package dev.haru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A checkout with the real launcher on a simulated machine, whose home, PATH and system directories
 * contain only what a test puts there. JDKs and Maven are stubs that record their arguments.
 */
final class LauncherSandbox {
  /** The programs that the launcher may call; nothing else is on its PATH. */
  private static final List<String> TOOLS =
      List.of("find", "locale", "mkdir", "mv", "readlink", "rm", "rmdir", "sleep", "stty", "touch");

  private static final Pattern SYSTEM_PATH = Pattern.compile("(?<=\\s)/(usr|opt|Library)/");

  private final Path root;
  private final Path checkout;
  private final Map<String, String> environment = new TreeMap<>();

  /**
   * Creates the machine below {@code root}, with a checkout in {@code root/name} whose jar is not
   * built yet.
   */
  LauncherSandbox(Path root, String name) throws IOException {
    this.root = root;
    checkout = Files.createDirectories(root.resolve(name));
    Files.createDirectories(home());
    Files.createDirectories(bin());
    for (String tool : TOOLS) {
      executable(bin().resolve(tool), "#!/bin/sh\nexec '" + locate(tool) + "' \"$@\"\n");
    }
    executable(checkout.resolve("haru"), launcherInThisRoot());
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.createDirectories(sources());
    Files.writeString(sources().resolve("Main.java"), "class Main {}");
    environment.put("HOME", home().toString());
    environment.put("PATH", bin().toString());
    environment.put("LANG", "C.UTF-8");
  }

  Path checkout() {
    return checkout;
  }

  Path sources() {
    return checkout.resolve("src/main/java");
  }

  Path jar() {
    return checkout.resolve("target/haru.jar");
  }

  Path home() {
    return root.resolve("home");
  }

  /** Returns the only directory on the PATH. */
  Path bin() {
    return root.resolve("bin");
  }

  /** Returns the place in this sandbox of a path that is absolute for the launcher. */
  Path system(String path) {
    return root.resolve(path.substring(1));
  }

  void set(String variable, Object value) {
    environment.put(variable, value.toString());
  }

  /** Creates a JDK that prints its directory, locale and arguments, one per line. */
  Path jdk(Path directory, String version) throws IOException {
    Path jdk = jdkWithoutReleaseFile(directory, version);
    Files.writeString(
        jdk.resolve("release"),
        "IMPLEMENTOR=\"Stub\"\nJAVA_RUNTIME_VERSION=\"99+1\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  Path jdkWithoutReleaseFile(Path directory, String version) throws IOException {
    String java =
        """
        #!/bin/sh
        if [ "$1" = -XshowSettings:properties ]; then
          printf "%s\\n" "    java.home = @JDK@" "    java.version = @VERSION@" >&2
          exit 0
        fi
        for argument; do
          case $argument in
            -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*)
              echo "${argument%%=*}${HARU_INDEX:+ into $HARU_INDEX}" >>'@TRAININGS@'
              sleep "${STUB_TRAINING_SECONDS:-0}"
              [ -n "${STUB_TRAINING_FAILS:-}" ] || echo cache >"${argument#*=}"
              echo noise; echo noise >&2
              exit 0 ;;
          esac
        done
        printf '%s\\n' 'jdk @JDK@' "LC_ALL ${LC_ALL-unset}" "$@"
        exit "${STUB_EXIT_CODE:-0}"
        """
            .replace("@JDK@", directory.toString())
            .replace("@TRAININGS@", trainings().toString())
            .replace("@VERSION@", version);
    executable(directory.resolve("bin/java"), java);
    executable(directory.resolve("bin/javac"), "#!/bin/sh\n");
    return directory;
  }

  /** Returns the file of the options with which trainings made their caches, one per line. */
  Path trainings() {
    return root.resolve("trainings");
  }

  /** Creates a Maven that "builds" the jar and three libraries and records its calls. */
  void maven() throws IOException {
    executable(
        bin().resolve("mvn"),
        """
        #!/bin/sh
        echo "JAVA_HOME=$JAVA_HOME $*" >>'@CALLS@'
        for argument; do
          case $argument in -Dharu.build=*) build=${argument#*=} ;; esac
        done
        mkdir -p "$build/lib/server"
        sleep "${STUB_BUILD_SECONDS:-0}"
        echo one >"$build/lib/one.jar"
        echo two >"$build/lib/two.jar"
        echo three >"$build/lib/server/three.jar"
        echo jar >"$build/haru.jar"
        """
            .replace("@CALLS@", root.resolve("mvn.calls").toString()));
  }

  void failingMaven() throws IOException {
    executable(bin().resolve("mvn"), "#!/bin/sh\necho '[ERROR] no such planet'\nexit 1\n");
  }

  /** Returns the command lines of Maven so far. */
  List<String> mavenCalls() throws IOException {
    Path calls = root.resolve("mvn.calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  /** Pretends that the jar was built just now. */
  void build() throws IOException {
    Files.createDirectories(jar().getParent());
    Files.writeString(jar(), "jar");
  }

  /** Runs the launcher by its own path, from the root directory. */
  Result run(String... arguments) throws Exception {
    return run(Path.of("/"), checkout.resolve("haru").toString(), arguments);
  }

  Result run(Path directory, String program, String... arguments) throws Exception {
    return start(directory, program, arguments).result();
  }

  Running start(Path directory, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(root, "out", ".txt");
    Path err = Files.createTempFile(root, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  /** Runs {@code haru doctor}, which must fail with only this sentence on stderr. */
  void assertFails(String sentence) throws Exception {
    Result result = run("doctor");
    assertThat(result.err()).isEqualTo("haru: " + sentence + "\n");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }

  static Path executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Returns the launcher with its system directories moved into this sandbox. */
  private String launcherInThisRoot() throws IOException {
    String launcher = Files.readString(Path.of("haru"));
    assertThat(SYSTEM_PATH.matcher(launcher).results().map(MatchResult::group))
        .as("system directories in the launcher")
        .hasSizeGreaterThan(5);
    return SYSTEM_PATH.matcher(launcher).replaceAll(match -> root + match.group());
  }

  private static Path locate(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(directory -> Path.of(directory, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the launcher needs " + tool));
  }

  record Running(Process process, Path out, Path err) {
    Result result() throws Exception {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the launcher hangs; it said: " + Files.readString(err));
      }
      return new Result(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8).lines().toList(),
          Files.readString(err, StandardCharsets.UTF_8));
    }
  }

  /**
   * The result of a run.
   *
   * @param out the lines that the stub JDK printed
   */
  record Result(int exitCode, List<String> out, String err) {
    /** Returns the directory of the JDK that ran. */
    Path jdk() {
      assertThat(out).as("output; errors were: %s", err).isNotEmpty();
      return Path.of(out.get(0).substring("jdk ".length()));
    }

    /** Returns haru's own arguments, after the jar. */
    List<String> arguments() {
      return out.subList(out.indexOf("-jar") + 2, out.size());
    }
  }
}
