package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.VersionProvider;
import dev.haru.cli.print.ZeroHitsPrinter;
import dev.haru.course.files.RegularFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haru zero-hits}: queries that found nothing. */
@Command(
    name = "zero-hits",
    description = "Shows queries without results, the most frequent first.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {
      "",
      "The file is written by 'haru serve --zero-hits FILE'.",
      "",
      "Example:",
      "  haru zero-hits missed.jsonl --limit 20"
    })
public final class ZeroHitsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The file of queries without results.")
  private @Nullable Path file;

  @Option(names = "--limit", paramLabel = "N", description = "Number of queries (all).")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final Console console;
  private final Environment environment;

  public ZeroHitsCommand(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Path named = RegularFiles.require(environment.directory().resolve(String.valueOf(file)));
    boolean isAny = new ZeroHitsPrinter(console).print(named, limit, json);
    return isAny ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
  }
}
