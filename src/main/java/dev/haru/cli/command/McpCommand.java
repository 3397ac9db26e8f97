package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.EngineOption;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.VersionProvider;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code haru mcp}: the course for an assistant.
 *
 * <p>This class has only the options, because the classes of all commands are loaded at every start
 * and those of the protocol must not be.
 */
@Command(
    name = "mcp",
    description = "Lets an assistant search the course (MCP on standard input and output).",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {
      "",
      "An assistant starts this command itself; name it in the assistant's settings, for example:",
      "  claude mcp add my-course -- haru mcp --content /path/to/my-course"
    })
public final class McpCommand implements Callable<Integer> {

  final Console console;

  @Mixin final CourseOptions options;
  @Mixin final EngineOption engine;

  public McpCommand(Console console, Environment environment) {
    this.console = console;
    this.options = new CourseOptions(console, environment);
    this.engine = new EngineOption(console, environment);
  }

  @Override
  public Integer call() throws Exception {
    McpRunner.run(this);
    return ExitCode.DONE;
  }
}
