package dev.haru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive of the profile "dist", unpacked on a machine without Java. */
@Tag("process")
@Timeout(120)
class ArchiveIT {

  /** The programs that the launcher may call. */
  private static final List<String> TOOLS = List.of("locale", "readlink", "stty");

  /** The PATH of other programs. */
  private static final String SYSTEM_PATH = "PATH=/usr/bin:/bin";

  /** Makes Java refuse to start without the cache. */
  private static final String FROM_CACHE = "HARU_JAVA_OPTS=-XX:AOTMode=on";

  @TempDir static Path machine;

  private static Path root;

  /** Where haru is started: not in a course, so that it works on its sample. */
  private static Path elsewhere;

  private record Run(int code, String out, String err) {}

  @BeforeAll
  static void unpack() throws Exception {
    Path bin = Files.createDirectory(machine.resolve("bin"));
    for (String tool : TOOLS) {
      LauncherSandbox.executable(
          bin.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
    }
    Path empty = Files.createDirectory(machine.resolve("빈 directory"));
    elsewhere = Files.createDirectory(machine.resolve("elsewhere"));
    Path archive = single(Path.of(System.getProperty("haru.archives")), "haru-*.tar.gz");
    Run run =
        run(
            List.of(
                "/usr/bin/env",
                SYSTEM_PATH,
                "tar",
                "-xzf",
                archive.toString(),
                "-C",
                empty.toString()));
    assertThat(run.code()).as(run.err()).isZero();
    root = single(empty, "*");
    Run index = run(List.of(launcher().toString(), "index"));
    assertThat(index.code()).as(index.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "load balancing, Load balancing algorithms and when to choose them",
    "로드 밸런싱, 로드 밸런싱 알고리즘과 고르는 기준",
    "컨테이너와 가상머신의 차이가 뭔가요, 컨테이너와 가상 머신의 차이"
  })
  void searchesFromItsCache(String query, String first) throws Exception {
    assertThat(haru(FROM_CACHE, "search", query).out()).startsWith(" 1. " + first + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "0, search git",
    "1, search xyzzyqqq --lang en",
    "2, search git --limit 0",
    "2, serch git",
    "0, --version",
    "0, doctor"
  })
  void endsWithTheExitCodeOfWhatItDid(int code, String line) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(List.of(line.split(" ", -1)));
    assertThat(run(command).code()).isEqualTo(code);
  }

  @Test
  void runsWhereItIsMovedTo() throws Exception {
    Path place = root;
    root = Files.move(place, machine.resolve("옮긴 곳"));
    try {
      assertThat(haru(FROM_CACHE, "search", "load balancing").code()).isZero();
    } finally {
      Files.move(root, place);
      root = place;
    }
  }

  @Test
  void runsThroughSymbolicLinks() throws Exception {
    Path link = Files.createSymbolicLink(machine.resolve("bin/haru"), launcher());
    Files.createSymbolicLink(machine.resolve("하루"), Path.of("bin/haru"));
    for (Path each : List.of(link, machine.resolve("하루"))) {
      Run run = run(List.of("/usr/bin/env", FROM_CACHE, each.toString(), "search", "git"));
      assertThat(run.code()).as(run.err()).isZero();
    }
  }

  @Test
  void serves() throws Exception {
    Process haru = start(List.of(launcher().toString(), "serve", "--port", "0"));
    try (BufferedReader said = haru.errorReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !line.contains("http://127.0.0.1:")) {
        line = said.readLine();
      }
      assertThat(line).isNotNull();
      String address = line.replaceFirst(".*(http://127\\.0\\.0\\.1:\\d+).*", "$1");
      for (String path : List.of("/api/search?q=load+balancing", "/?q=helm", "/metrics")) {
        assertThat(status(address + path)).as(path).isEqualTo(200);
      }
      haru.toHandle().destroy();
      assertThat(haru.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(haru.exitValue()).isZero();
    } finally {
      haru.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource({"bash", "zsh", "fish"})
  void completionIsSyntacticallyRight(String shell) throws Exception {
    Path program = Path.of("/usr/bin", shell);
    assumeTrue(Files.isExecutable(program), "there is a " + shell);
    Path script = root.resolve("share/completions/haru." + shell);
    Run run = run(List.of(program.toString(), "-n", script.toString()));
    assertThat(run).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void manualIsRightForGroff() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "there is a groff");
    Path page = machine.resolve("haru.1"); // groff warns of a file's name in Hangul
    Files.copy(root.resolve("share/man/man1/haru.1"), page);
    Run run =
        run(
            List.of(
                "/usr/bin/env",
                SYSTEM_PATH,
                "groff",
                "-man",
                "-Kutf8",
                "-Tutf8",
                "-ww",
                "" + page));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("로드 밸런싱");
  }

  @Test
  void everyLibraryHasItsLicence() throws Exception {
    Path licences = root.resolve("licences");
    List<String> known = new ArrayList<>();
    for (String line : Files.readAllLines(licences.resolve("README.tsv"))) {
      String[] fields = line.split("\t", -1);
      if (!line.startsWith("#")) {
        known.add(fields[0]);
        boolean elsewhere = fields[2].startsWith("../");
        assertThat(licences.resolve(elsewhere ? fields[2] : fields[0])).exists();
      }
    }
    try (Stream<Path> files = Files.walk(root.resolve("lib/lib"))) {
      Stream<Path> jars = files.filter(Files::isRegularFile);
      assertThat(jars.map(jar -> jar.getFileName().toString()).map(ArchiveIT::withoutVersion))
          .containsExactlyInAnyOrderElementsOf(known);
    }
  }

  /** Returns a jar's artifact; the server's jars have no version in their names. */
  private static String withoutVersion(String jar) {
    return jar.replaceFirst("\\.jar$", "").replaceFirst("-[0-9][^-]*$", "");
  }

  private static Path launcher() {
    return root.resolve("bin/haru");
  }

  private static Run haru(String variable, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/usr/bin/env", variable, launcher().toString()));
    command.addAll(List.of(args));
    return run(command);
  }

  private static Run run(List<String> command) throws Exception {
    Path err = Files.createTempFile(machine, "err", ".txt");
    Process process = builder(command).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, Files.readString(err));
  }

  private static Process start(List<String> command) throws IOException {
    return builder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(elsewhere.toFile());
    builder.environment().clear();
    builder.environment().put("HOME", machine.resolve("home").toString());
    builder.environment().put("PATH", machine.resolve("bin").toString());
    return builder;
  }

  private static int status(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static Path single(Path directory, String glob) throws IOException {
    try (var files = Files.newDirectoryStream(directory, glob)) {
      List<Path> found = new ArrayList<>();
      files.forEach(found::add);
      assertThat(found).as(glob).hasSize(1);
      return found.get(0);
    }
  }
}
