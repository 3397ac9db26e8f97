package dev.haru.kit;

import dev.haru.cli.Invocation;
import dev.haru.cli.base.Console;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.Output;
import dev.haru.cli.base.ShutdownSignal;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs commands as a shell would, with captured streams. */
public final class Cli {

  /** The exit code and the output of a command. */
  public record Run(int code, String out, String err) {

    public List<String> outLines() {
      return out.lines().toList();
    }

    public List<String> errLines() {
      return err.lines().toList();
    }
  }

  private final Path home;
  private final Map<String, String> environment = new TreeMap<>();
  private Path directory;
  private boolean outIsTerminal;
  private boolean errIsTerminal;
  private int columns = 80;
  private Meanwhile meanwhile = command -> {};

  /** Creates a haru whose checkout and working directory is {@code home}. */
  public Cli(Path home) {
    this.home = home;
    this.directory = home;
  }

  /** Returns haru's sample course, for adding lessons. */
  public TestCourse content() {
    return new TestCourse(home.resolve("content"));
  }

  public Cli in(Path workingDirectory) {
    this.directory = workingDirectory;
    return this;
  }

  public Cli set(String variable, Object value) {
    environment.put(variable, value.toString());
    return this;
  }

  public Cli onTerminal(int width) {
    outIsTerminal = true;
    errIsTerminal = true;
    columns = width;
    return this;
  }

  /** Keeps only the error output on the terminal. */
  public Cli outputRedirected() {
    outIsTerminal = false;
    return this;
  }

  /** A test's action while a long-running command runs. */
  public interface Meanwhile {
    void act(Running command) throws Exception;
  }

  /**
   * A running command.
   *
   * @param out its output so far
   * @param err its error output so far
   */
  public record Running(ByteArrayOutputStream out, ByteArrayOutputStream err) {

    /** Waits for a number of matching lines in either output and returns the last one. */
    public String await(int lines, String pattern) {
      for (long end = System.nanoTime() + 60_000_000_000L; System.nanoTime() < end; ) {
        String all = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        List<String> matching = all.lines().filter(line -> line.matches(pattern)).toList();
        if (matching.size() >= lines) {
          return matching.get(lines - 1);
        }
        Pause.shortly();
      }
      throw new AssertionError(
          "no line like " + pattern + "; " + err.toString(StandardCharsets.UTF_8));
    }
  }

  /** Sets the action during the next long-running command. */
  public Cli meanwhile(Meanwhile action) {
    this.meanwhile = action;
    return this;
  }

  public Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return run(out, args);
  }

  /** Runs a command whose output goes to a stream, which may fail. */
  public Run run(OutputStream out, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Output outPrinter = new Output(out);
        Output errPrinter = new Output(err)) {
      Console console =
          new Console(outPrinter, errPrinter, outIsTerminal, errIsTerminal, columns, environment);
      int code = console.finish(Invocation.run(console, surroundings(out, err), args));
      String printed =
          out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
      return new Run(code, printed, err.toString(StandardCharsets.UTF_8));
    }
  }

  private Environment surroundings(OutputStream out, ByteArrayOutputStream err) {
    ShutdownSignal termination =
        (start, end) -> {
          start.run();
          if (out instanceof ByteArrayOutputStream printed) {
            act(new Running(printed, err));
          }
          end.run();
        };
    return new Environment(home, directory, termination);
  }

  private void act(Running command) {
    try {
      meanwhile.act(command);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Writes a small course in English and Korean, named by {@code HARU_CONTENT}. */
  public static Cli withSmallCourse(Path home) {
    Cli cli = new Cli(home).set("HARU_CONTENT", home.resolve("content"));
    cli.content()
        .with(
            "2026/Days/day01.md",
            """
            # Day 1: Load balancing

            A load balancer spreads requests over several servers.

            ## Health checks

            Only healthy servers get requests. See [day 2](day02.md).
            """)
        .with(
            "2026/ko/Days/day01.md",
            """
            # 1일차: 로드 밸런싱

            로드 밸런서는 요청을 여러 서버로 나눕니다.

            ## 헬스 체크

            정상인 서버만 요청을 받습니다.
            """)
        .with("2026/Days/day02.md", "# Day 2: Git\n\nA commit is a snapshot of the project.\n")
        .with("README.md", "# About\n\nHow this course came to be.\n");
    return cli;
  }
}
