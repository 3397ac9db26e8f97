package dev.haru.cli.shell;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for the fish shell, which picocli does not support, from the model of commands. */
public final class FishCompletion {

  private FishCompletion() {}

  /** Returns the completion script of a command with its subcommands. */
  public static String of(CommandLine root) {
    StringBuilder script = new StringBuilder("complete -c haru -f\n");
    for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
      line(
          script,
          "__fish_use_subcommand",
          "-a " + command.getKey(),
          description(command.getValue()));
      for (OptionSpec option : command.getValue().getCommandSpec().options()) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
          names.append(
              name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        boolean file =
            option.type() == java.nio.file.Path.class || option.typeInfo().isCollection();
        String value = option.arity().max() == 0 ? "" : file ? " -r -F" : " -x";
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

  private static String description(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().description());
  }

  private static void line(StringBuilder script, String when, String what, String text) {
    String quoted = text.replace("\\", "\\\\").replace("'", "\\'");
    script.append(
        String.format(Locale.ROOT, "complete -c haru -n '%s' %s -d '%s'%n", when, what, quoted));
  }
}
