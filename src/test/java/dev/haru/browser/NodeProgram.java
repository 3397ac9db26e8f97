package dev.haru.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A small program for the Node.js of this machine. */
final class NodeProgram {

  private NodeProgram() {}

  /** Runs a program and returns the lines that it writes for some lines; skips without Node.js. */
  static List<String> run(String program, List<String> lines) throws IOException {
    Path node = Chromium.found(List.of("node", "nodejs"));
    Assumptions.assumeTrue(node != null, "Node.js is not on the PATH");
    Process process =
        new ProcessBuilder(node.toString(), "-e", program)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread writer =
        Thread.ofVirtual()
            .start(() -> {
              try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(String.join("\n", lines));
              } catch (IOException e) {
                process.destroy(); // its output is too short then
              }
            });
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> written = out.lines().toList();
      writer.join();
      return written;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
