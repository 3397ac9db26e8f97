package dev.haru.cli.shell;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for zsh with the descriptions of commands and options, from the model of commands. */
public final class ZshCompletion {

  private static final String START =
      """
      #compdef haru

      _haru_values() {
        local -a values
        local at=${words[(I)--content]} content=
        (( at )) && content=${words[at + 1]}
        if [[ -n $content ]]; then
          values=("${(@f)$(HARU_CONTENT=$content haru completion zsh --values $1 2>/dev/null)}")
        else
          values=("${(@f)$(haru completion zsh --values $1 2>/dev/null)}")
        fi
        compadd -a values
      }

      _haru() {
        local -a commands
        commands=(
      """;

  private static final String COMMANDS =
      """
        )
        if (( CURRENT == 2 )); then
          _describe 'command' commands
          return
        fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      """;

  private static final String END =
      """
        esac
      }

      if [[ ${funcstack[1]} == _haru ]]; then
        _haru "$@"
      else
        compdef _haru haru
      fi
      """;

  private ZshCompletion() {}

  /** Returns the completion script of a command with its subcommands. */
  public static String of(CommandLine root) {
    StringBuilder script = new StringBuilder(START);
    root.getSubcommands()
        .forEach((name, command) ->
            script.append(
                String.format(Locale.ROOT, "    '%s:%s'%n", name, quoted(description(command)))));
    script.append(COMMANDS);
    for (Map.Entry<String, CommandLine> each : root.getSubcommands().entrySet()) {
      script.append("    ").append(each.getKey()).append(")\n      _arguments -s");
      for (OptionSpec option : each.getValue().getCommandSpec().options()) {
        if (!option.hidden()) {
          append(script, option);
        }
      }
      for (PositionalParamSpec argument : each.getValue().getCommandSpec().positionalParameters()) {
        append(script, each.getKey(), argument);
      }
      script.append("\n      ;;\n");
    }
    return script.append(END).toString();
  }

  private static String description(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().description());
  }

  private static void append(StringBuilder script, OptionSpec option) {
    String text = quoted(option.description().length == 0 ? "" : option.description()[0]);
    for (String name : option.names()) {
      String repeated = option.typeInfo().isCollection() ? "*" : "";
      String value =
          option.arity().max() == 0
              ? ""
              : ":" + label(option) + ":" + action(CompletedValue.ofOption(name), option);
      script.append(
          String.format(Locale.ROOT, " \\%n        '%s%s[%s]%s'", repeated, name, text, value));
    }
  }

  private static void append(StringBuilder script, String command, PositionalParamSpec argument) {
    String action =
        command.equals("completion")
            ? "(bash zsh fish)"
            : action(CompletedValue.ofCommand(command), argument);
    script.append(String.format(Locale.ROOT, " \\%n        '*:%s:%s'", label(argument), action));
  }

  private static String action(@Nullable CompletedValue value, ArgSpec argument) {
    if (value != null) {
      return "{_haru_values " + value.key() + "}";
    }
    boolean isPath =
        argument.type() == java.nio.file.Path.class
            || argument.typeInfo().getActualGenericTypeArguments().contains("java.nio.file.Path");
    return isPath ? "_files" : " ";
  }

  private static String label(ArgSpec argument) {
    return argument.paramLabel().replaceAll("[^A-Za-z|-]", "");
  }

  /** Returns a text for a specification in single quotes, in which colons and brackets separate. */
  private static String quoted(String text) {
    return text.replaceAll("([\\\\:\\[\\]])", "\\\\$1").replace("'", "'\\''");
  }
}
