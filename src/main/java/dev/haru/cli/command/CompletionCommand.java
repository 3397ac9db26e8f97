package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.VersionProvider;
import dev.haru.cli.shell.FishCompletion;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

  @Spec private CommandSpec spec;

  private final Console console;

  public CompletionCommand(Console console) {
    this.console = console;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    console
        .out()
        .println(
            switch (shell) {
              case bash, zsh -> AutoComplete.bash("haru", root);
              case fish -> FishCompletion.of(root);
            });
    return ExitCode.DONE;
  }
}
