package dev.haru.browser;

import dev.haru.kit.JsonValues;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An assistant that uses haru by the official client of MCP, which runs in Node.js. */
public final class Assistant implements AutoCloseable {

  /** The client and those of its dependencies that it loads. */
  private static final List<NpmPackage> PACKAGES =
      List.of(
          new NpmPackage(
              "@modelcontextprotocol/sdk",
              "1.32.2",
              "SWsVtH/0vULSQStoZ6xxH2K09Li8fXYTMC64ZeogCdpZ3XSi1eCPOByV1OpuJxuI3OcmHhosDWYyii07tpPsLw=="),
          new NpmPackage(
              "ajv",
              "8.20.0",
              "Thbli+OlOj+iMPYFBVBfJ3OmCAnaSyNn4M1vz9T6Gka5Jt9ba/HIR56joy65tY6kx/FCF5VXNB819Y7/GUrBGA=="),
          new NpmPackage(
              "ajv-formats",
              "3.0.1",
              "8iUql50EUR+uUcdRQ3HDqa6EVyo3docL8g5WJ3FNcWmu62IbkGUue/pEyLBW8VGKKucTPgqeks4fIU1DA4yowQ=="),
          new NpmPackage(
              "content-type",
              "1.0.5",
              "nTjqfcBFEipKdXCv4YDQWCfmcLZKm81ldF0pAopTvyrFGVbcR6P/VAAd5G7N+0tTr8QqiU0tFadD6FK4NtJwOA=="),
          new NpmPackage(
              "cross-spawn",
              "7.0.6",
              "uV2QOWP2nWzsy2aMp8aRibhi9dlzF5Hgh5SHaB9OiTGEyDTiJJyx0uy51QXdyWbtAHNua4XJzUKca3OzKUd3vA=="),
          new NpmPackage(
              "eventsource-parser",
              "3.1.1",
              "EKN1vKAMcZ8MlYMpaNuxN6R9yakzH6uajHcHVTqWJzvu5pWw9DyhbP35HH8MVBQ+dZjAfDxk+A8NiR9KWaXiyQ=="),
          new NpmPackage(
              "fast-deep-equal",
              "3.1.3",
              "f3qQ9oQy9j2AhBe/H9VC91wLmKBCCU/gDOnKNAYG5hswO7BLKj09Hc5HYNz9cGI++xlpDCIgDaitVs03ATR84Q=="),
          new NpmPackage(
              "fast-uri",
              "3.1.9",
              "hS/0Wt3Ya043oKXs0sIxrMpKQITXhMLIrVAKKXi4gozGC9v7YRWVnXIZzjNPTO02M9BdxLCWqK1yRXgNziVyJQ=="),
          new NpmPackage(
              "isexe",
              "2.0.0",
              "RHxMLp9lnKHGHRng9QFhRCMbYAcVpn69smSGcq3f36xjgVVWThj4qqLbTLlq7Ssj8B+fIQ1EuCEGI2lKsyQeIw=="),
          new NpmPackage(
              "json-schema-traverse",
              "1.0.0",
              "NM8/P9n3XjXhIZn1lLhkFaACTOURQXjWhV4BA/RnOv8xvgqtqpAX9IO4mRQxSx1Rlo4tqzeqb0sOlruaOy3dug=="),
          new NpmPackage(
              "path-key",
              "3.1.1",
              "ojmeN0qd+y0jszEtoY48r0Peq5dwMEkIlCOu6Q5f41lfkswXuKtYrhgoTpLnyIcHm24Uhqx+5Tqm2InSwLhE6Q=="),
          new NpmPackage(
              "pkce-challenge",
              "5.0.1",
              "wQ0b/W4Fr01qtpHlqSqspcj3EhBvimsdh0KlHhH8HRZnMsEa0ea2fTULOXOS9ccQr3om+GcGRk4e+isrZWV8qQ=="),
          new NpmPackage(
              "shebang-command",
              "2.0.0",
              "kHxr2zZpYtdmrN1qDjrrX/Z1rR1kG8Dx+gkpK1G4eXmvXswmcE1hTWBWYUzlraYw1/yZp6YuDY77YtvbN0dmDA=="),
          new NpmPackage(
              "shebang-regex",
              "3.0.0",
              "7++dFhtcx3353uBaq8DDR4NuxBetBzC7ZQOhmTQInHEd6bSrXdiEyzCvG07Z44UYdLShWUyXt5M/yhz8ekcb1A=="),
          new NpmPackage(
              "which",
              "2.0.2",
              "BLI3Tl1TW3Pvl70l3yq3Y64i+awpwXqsGBYWkkqMtnbXgrMD+yj7rhW0kuEDxzJaYXGjEW5ogapKNMEKNMjibA=="),
          new NpmPackage(
              "zod",
              "4.6.7",
              "g8W2D2kU6a8untc053fX1uVBKzM7yqAxW/3zwk83+6RyF2+SKOuV+c0wBDhUwzV1PaGapmZH+rmcUzPf+3CGwg=="),
          new NpmPackage(
              "zod-to-json-schema",
              "3.25.2",
              "O/PgfnpT1xKSDeQYSCfRI5Gy3hPf91mKVDuYLUHZJMiDFptvP41MSnWofm8dnCm0256ZNfZIM7DSzuSMAFnjHA=="));

  private final Process process;
  private final Writer in;
  private final BufferedReader out;
  private final Map<String, Object> server;

  private Assistant(Process process) throws IOException {
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.server = next();
  }

  /** Installs the client in a directory; skips the test without Node.js or the npm registry. */
  public static void install(Path directory) throws Exception {
    Needed.orSkip(node() == null ? "Node.js is not on the PATH" : null);
    for (NpmPackage each : PACKAGES) {
      each.installIn(directory.resolve("node_modules"));
    }
    try (InputStream program = Assistant.class.getResourceAsStream("assistant.mjs")) {
      Files.write(directory.resolve("assistant.mjs"), program.readAllBytes());
    }
  }

  private static Path node() {
    return Chromium.found(List.of("node", "nodejs"));
  }

  /** Connects to a server, by its address. */
  public static Assistant ofServer(Path directory, String address) throws IOException {
    return new Assistant(start(directory, List.of("http", address)));
  }

  /** Starts a command and connects to its standard input and output. */
  public static Assistant ofCommand(Path directory, List<String> command) throws IOException {
    List<String> args = new ArrayList<>(List.of("stdio"));
    args.addAll(command);
    return new Assistant(start(directory, args));
  }

  private static Process start(Path directory, List<String> args) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(node().toString(), directory.resolve("assistant.mjs").toString()));
    command.addAll(args);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Returns what the client knows of the server: server, instructions and tools. */
  public Map<String, Object> server() {
    return server;
  }

  /** Calls a tool and returns its result. */
  public Map<String, Object> call(String tool, String arguments) throws IOException {
    in.write("{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}\n");
    in.flush();
    return next();
  }

  /** Calls a tool and returns its structured result. */
  public Map<String, Object> structured(String tool, String arguments) throws IOException {
    Map<String, Object> result = call(tool, arguments);
    Object structured = result.get("structuredContent");
    if (structured == null) {
      throw new AssertionError(result);
    }
    return JsonValues.objectOf(structured);
  }

  /** Returns the text of a result. */
  public static String text(Map<String, Object> result) {
    Object content = result.get("content");
    if (content == null) {
      throw new AssertionError(result);
    }
    return JsonValues.objectOf(JsonValues.arrayOf(content).getFirst()).get("text").toString();
  }

  /** Ends the connection and returns what the client did not understand. */
  public List<Object> end() throws IOException {
    in.close();
    return JsonValues.arrayOf(next().get("troubles"));
  }

  private Map<String, Object> next() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new AssertionError("the client has ended");
    }
    return JsonValues.object(line);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
