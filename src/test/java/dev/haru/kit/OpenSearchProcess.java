package dev.haru.kit;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A node of OpenSearch as a separate process, which ends with this one at the latest. */
final class OpenSearchProcess {

  /** The last lines of a log that an exception quotes. */
  private static final int QUOTED = 40;

  private final URI url;
  private final Path log;
  private final ProcessBuilder builder;
  private Process process;

  private OpenSearchProcess(URI url, Path log, ProcessBuilder builder) throws IOException {
    this.url = url;
    this.log = log;
    this.builder = builder;
    start();
  }

  /**
   * Starts a node, without waiting until it answers.
   *
   * @param home its directory, which must exist
   * @param port where it answers HTTP
   * @param settings its other settings, each in the form {@code name=value}
   */
  static OpenSearchProcess start(Path home, int port, List<String> settings) throws IOException {
    String classPath = System.getProperty("haru.opensearch");
    if (classPath == null) {
      throw new IllegalStateException(
          "haru.opensearch must name the file with OpenSearch's class path; Maven sets it");
    }
    Path log = home.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xms256m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            // Without the second compiler, a start takes half of the processor time.
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlog4j2.level=INFO",
            "-Djava.io.tmpdir=" + home,
            "@" + classPath,
            "src/test/opensearch/OpenSearchNode.java",
            "path.home=" + home,
            "http.port=" + port,
            "network.host=127.0.0.1",
            "cluster.routing.allocation.disk.threshold_enabled=false"));
    command.addAll(settings);
    File output = log.toFile();
    return new OpenSearchProcess(
        URI.create("http://127.0.0.1:" + port),
        log,
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output)));
  }

  /** Starts the node again if it was killed, with the same port and data. */
  void start() throws IOException {
    if (process != null && process.isAlive()) {
      throw new IllegalStateException(url + " is still running");
    }
    process = builder.start();
  }

  /** Returns the address, such as {@code http://127.0.0.1:20000}. */
  URI url() {
    return url;
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Waits a tenth of a second, and throws if the node ended. */
  void keepsRunning() throws IOException, InterruptedException {
    if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
      throw new IOException(url + " ended with " + process.exitValue() + ":\n" + lastLines());
    }
  }

  /** Returns what the node logged last. */
  String lastLines() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - QUOTED), lines.size()));
  }

  /** Ends the process at once (SIGKILL), which it can't notice. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Sends a signal, such as {@code STOP}. */
  void signal(String name) throws IOException, InterruptedException {
    String pid = Long.toString(process.pid());
    int code = new ProcessBuilder("kill", "-s", name, pid).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("kill -s " + name + " " + pid + " ended with " + code);
    }
  }
}
