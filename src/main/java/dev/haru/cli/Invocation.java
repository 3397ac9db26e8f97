package dev.haru.cli;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ErrorReporter;
import dev.haru.cli.base.FastPathArguments;
import dev.haru.cli.command.SearchCommand;
import dev.haru.search.lucene.LuceneLog;

/** Runs what a command line asks for: the usual search without picocli, everything else by it. */
public final class Invocation {

  private Invocation() {}

  /**
   * Runs the command that the arguments name.
   *
   * @return the exit code: 0 found or done, 1 nothing found, 2 usage error or failure
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
