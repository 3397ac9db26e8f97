package dev.haru.kit;

import dev.haru.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** {@code haru serve} as a separate process, for tests that would end or fill their own. */
public final class ServerProcess implements AutoCloseable {

  private static final String ADDRESS = ".*, at (http://.*)/";

  private final Process process;
  private final BlockingQueue<String> complained = new LinkedBlockingQueue<>();
  private final String address;

  private ServerProcess(Process process) throws IOException {
    this.process = process;
    Thread.ofPlatform().daemon().start(this::readErrors);
    try {
      this.address = complaint(line -> line.matches(ADDRESS)).replaceFirst(ADDRESS, "$1");
    } catch (AssertionError | InterruptedException e) {
      process.destroyForcibly();
      throw new IOException("the server did not start", e);
    }
  }

  /**
   * Starts a server of the course in {@code content} and waits until it has built its index in
   * {@code own}.
   *
   * @param home the directory of both and of the server's log, {@code out}
   * @param java options for Java, such as {@code -Xmx256m}
   * @param options more options for the server
   */
  public static ServerProcess start(Path home, List<String> java, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1"); // a test ends before the second compiler pays
    command.addAll(java);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve",
            "--content",
            home.resolve("content").toString(),
            "--index",
            home.resolve("own").toString(),
            "--port",
            "0"));
    command.addAll(List.of(options));
    return new ServerProcess(
        new ProcessBuilder(command).redirectOutput(home.resolve("out").toFile()).start());
  }

  private void readErrors() {
    try (BufferedReader err = process.errorReader()) {
      err.lines().forEach(complained::add);
    } catch (IOException | UncheckedIOException e) {
      complained.add(e.toString()); // it was ended
    }
  }

  /** Returns the address, such as {@code http://127.0.0.1:7070}. */
  public String address() {
    return address;
  }

  /** Returns the process. */
  public Process process() {
    return process;
  }

  /** Waits for a line of the error output and returns it. */
  public String complaint(Predicate<String> wanted) throws InterruptedException {
    for (String line = complained.poll(60, TimeUnit.SECONDS);
        line != null;
        line = complained.poll(60, TimeUnit.SECONDS)) {
      if (wanted.test(line)) {
        return line;
      }
    }
    throw new AssertionError("no such line was written to the standard error");
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
