package dev.haru.cli.shell;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for the fish shell, which picocli does not support, from the model of commands. */
public final class FishCompletion {

  private static final String VALUES =
      """
      function __haru_values
        set -l words (commandline -opc)
        set -l at (contains -i -- --content $words)
        and set -lx HARU_CONTENT $words[(math $at + 1)]
        haru completion fish --values $argv[1] 2>/dev/null
      end
      """;

  private FishCompletion() {}

  /** Returns the completion script of a command with its subcommands. */
  public static String of(CommandLine root) {
    StringBuilder script = new StringBuilder(VALUES).append("complete -c haru -f\n");
    for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
      line(
          script,
          "__fish_use_subcommand",
          "-a " + command.getKey(),
          description(command.getValue()));
      CompletedValue arguments = CompletedValue.ofCommand(command.getKey());
      if (arguments != null) {
        line(
            script,
            "__fish_seen_subcommand_from " + command.getKey(),
            "-a " + values(arguments),
            "");
      }
      for (OptionSpec option : command.getValue().getCommandSpec().options()) {
        if (option.hidden()) {
          continue;
        }
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
          names.append(
              name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        boolean file =
            option.type() == java.nio.file.Path.class || option.typeInfo().isCollection();
        CompletedValue completed = CompletedValue.ofOption(option.longestName());
        String value =
            option.arity().max() == 0
                ? ""
                : completed != null ? " -x -a " + values(completed) : file ? " -r -F" : " -x";
        String[] texts = option.description();
        line(
            script,
            "__fish_seen_subcommand_from " + command.getKey(),
            names.toString().strip() + value,
            texts.length == 0 ? "" : texts[0]);
      }
    }
    script.append(
        "complete -c haru -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'\n");
    return script.toString();
  }

  private static String values(CompletedValue value) {
    return "'(__haru_values " + value.key() + ")'";
  }

  private static String description(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().description());
  }

  private static void line(StringBuilder script, String when, String what, String text) {
    String quoted = text.replace("\\", "\\\\").replace("'", "\\'");
    script.append(
        String.format(Locale.ROOT, "complete -c haru -n '%s' %s -d '%s'%n", when, what, quoted));
  }
}
