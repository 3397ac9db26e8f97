package dev.haru.cli;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ErrorReporter;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.FastPathArguments;
import dev.haru.cli.base.Output;
import dev.haru.cli.base.ProcessTermination;
import dev.haru.cli.base.ServerLibraries;
import dev.haru.cli.base.ShutdownSignal;
import dev.haru.cli.base.Version;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** The entry point of the process. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] args) {
    // With unbuffered standard streams every styled word would be a system call.
    Output out = output(FileDescriptor.out);
    boolean asksForVersion = args.length == 1 && args[0].equals("--version");
    if (asksForVersion) {
      out.println(Version.line()); // as picocli would, without loading it
      if (out.failure() == null) {
        return;
      }
    }
    Console console =
        new Console(
            out,
            output(FileDescriptor.err),
            Boolean.getBoolean("haru.stdout.terminal"),
            Boolean.getBoolean("haru.stderr.terminal"),
            Integer.getInteger("haru.columns", Console.USUAL_COLUMNS),
            System.getenv());
    int code = console.finish(asksForVersion ? ExitCode.DONE : run(console, args));
    if (code == ExitCode.WITH_LIBRARIES) {
      code = console.finish(runWithLibraries(console, args));
    }
    if (FastPathArguments.of(args) != null) {
      Runtime.getRuntime()
          .halt(code); // there is nothing to shut down, and looking for it takes 5 ms
    }
    System.exit(code);
  }

  /** Runs this class again where the libraries of the server are; returns only if that fails. */
  private static int runWithLibraries(Console console, String... args) {
    try {
      ServerLibraries.run(Main.class.getName(), args);
      return ExitCode.FAILURE;
    } catch (IOException e) {
      return new ErrorReporter(console).tell(e);
    }
  }

  private static int run(Console console, String... args) {
    String home = System.getProperty("haru.home", "");
    ShutdownSignal termination =
        new ProcessTermination(
            () -> end(console), () -> Runtime.getRuntime().halt(ExitCode.FAILURE));
    return Invocation.run(console, new Environment(Path.of(home), Path.of(""), termination), args);
  }

  /**
   * Ends the process with success: a long-running command that is asked to stop has done its job.
   */
  private static void end(Console console) {
    console.flush();
    Runtime.getRuntime().halt(ExitCode.DONE);
  }

  private static Output output(FileDescriptor descriptor) {
    return new Output(new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14));
  }
}
