package dev.haru.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs haru as a process. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] args) {
    // Unbuffered standard streams would make a system call of every styled word.
    PrintStream out = stream(FileDescriptor.out);
    if (args.length == 1 && args[0].equals("--version")) {
      out.println(Version.line()); // as picocli would, without what that loads
      out.flush();
      return;
    }
    PrintStream err = stream(FileDescriptor.err);
    Console console =
        new Console(
            out,
            err,
            Boolean.getBoolean("haru.stdout.terminal"),
            Boolean.getBoolean("haru.stderr.terminal"),
            Integer.getInteger("haru.columns", Console.USUAL_COLUMNS),
            System.getenv());
    String home = System.getProperty("haru.home", "");
    Termination termination = (heard, end) -> untilToldToEnd(heard, end, console);
    Surroundings surroundings = new Surroundings(Path.of(home), Path.of(""), termination);
    int code = Invocation.run(console, surroundings, args);
    console.flush();
    if (PlainSearch.of(args) != null) {
      Runtime.getRuntime().halt(code); // nothing is left to end, and to look for it takes 5 ms
    }
    System.exit(code);
  }

  /** Whoever tells a server to end, with SIGTERM or Ctrl-C, is obeyed: that is no failure. */
  private static void untilToldToEnd(Runnable heard, Runnable end, Console console)
      throws InterruptedException {
    Thread hook =
        new Thread(
            () -> {
              end.run();
              console.flush();
              Runtime.getRuntime().halt(ExitCode.DONE);
            },
            "haru-end");
    Runtime.getRuntime().addShutdownHook(hook);
    heard.run();
    new CountDownLatch(1).await();
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14),
        false,
        StandardCharsets.UTF_8);
  }
}
