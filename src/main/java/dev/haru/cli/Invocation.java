package dev.haru.cli;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ErrorReporter;
import dev.haru.cli.base.FastPathArguments;
import dev.haru.cli.command.SearchCommand;
import dev.haru.search.lucene.LuceneLog;

/** Runs a command line: a plain search directly, everything else through picocli. */
public final class Invocation {

  private Invocation() {}

  /**
   * Runs the command that the arguments name.
   *
   * @return the exit code: 0 for success, 1 if nothing was found, 2 for a usage error or a failure
   */
  public static int run(Console console, Environment environment, String... args) {
    FastPathArguments plain = FastPathArguments.of(args);
    try {
      if (plain != null) {
        LuceneLog.doWithout();
        return new SearchCommand(console, environment, plain).execute();
      }
      LuceneLog.silence();
      return Haru.commandLine(console, environment).execute(args);
    } catch (OutOfMemoryError | NoClassDefFoundError e) {
      return new ErrorReporter(console).tell(e);
    }
  }
}
