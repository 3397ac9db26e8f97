package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.VersionProvider;
import dev.haru.cli.shell.BashCompletion;
import dev.haru.cli.shell.CompletedValue;
import dev.haru.cli.shell.FishCompletion;
import dev.haru.cli.shell.ZshCompletion;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code haru completion}: shell completion of haru's commands and options. */
@Command(
    name = "completion",
    description = "Prints a shell script that completes haru's commands and options.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {
      "",
      "Examples:",
      "  source <(haru completion bash)",
      "  source <(haru completion zsh)",
      "  haru completion fish | source"
    })
public final class CompletionCommand implements Callable<Integer> {

  /** A shell. */
  @SuppressWarnings("ImmutableEnumChecker")
  enum Shell {
    bash,
    zsh,
    fish
  }

  @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
  private Shell shell = Shell.bash;

  /** For the scripts; in the help it would only puzzle. */
  @Option(names = "--values", hidden = true, paramLabel = "KIND")
  private @Nullable String values;

  @Spec private CommandSpec spec;

  private final Console console;
  private final Environment environment;

  public CompletionCommand(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    CompletedValue kind = values == null ? null : CompletedValue.of(values);
    if (kind != null) {
      CourseValues.of(kind, console, environment).forEach(console.out()::println);
      return ExitCode.DONE;
    }
    CommandLine root = spec.root().commandLine();
    console
        .out()
        .println(
            switch (shell) {
              case bash -> BashCompletion.of(root);
              case zsh -> ZshCompletion.of(root);
              case fish -> FishCompletion.of(root);
            });
    return ExitCode.DONE;
  }
}
