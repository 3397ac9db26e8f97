package dev.haru.cli.shell;

import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Completion for bash: picocli's script, and in front of it the values that depend on the course.
 */
public final class BashCompletion {

  /**
   * Values are compared and quoted one by one, because {@code compgen -W} would run what a lesson's
   * path contains.
   */
  private static final String VALUES =
      """

      _haru_values() {
        local i content=
        for ((i = 1; i < COMP_CWORD; i++)); do
          [[ ${COMP_WORDS[i]} != --content ]] || content=${COMP_WORDS[i + 1]}
        done
        if [[ -n $content ]]; then
          HARU_CONTENT=$content haru completion bash --values "$1" 2>/dev/null
        else
          haru completion bash --values "$1" 2>/dev/null
        fi
      }

      _haru() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} kind= value
        case $previous in
          --lang) kind=language ;;
          --year) kind=year ;;
          --content | --index | --allow-outside) ;;
          *) [[ ${COMP_WORDS[1]} != show || $COMP_CWORD -lt 2 || $current == -* ]] || kind=lesson ;;
        esac
        if [[ -z $kind ]]; then
          _complete_haru "$@"
          return
        fi
        COMPREPLY=()
        while IFS= read -r value; do
          [[ $value != "$current"* ]] || COMPREPLY+=("$(printf %q "$value")")
        done < <(_haru_values "$kind")
      }

      complete -F _haru -o default haru
      """;

  private BashCompletion() {}

  /** Returns the completion script of a command with its subcommands. */
  public static String of(CommandLine root) {
    return AutoComplete.bash("haru", root) + VALUES;
  }
}
