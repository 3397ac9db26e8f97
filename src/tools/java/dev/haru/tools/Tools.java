package dev.haru.tools;

import java.util.List;

/**
 * Starts one of the programs for developers; without arguments, lists them.
 *
 * <pre>mvn -q test-compile exec:exec@tool -Dtool="beside-floor content=DIR"</pre>
 */
public final class Tools {

  private Tools() {}

  /**
   * Runs the program.
   *
   * @param args the tool's name and its arguments
   */
  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      Tool.ALL.forEach(tool -> System.out.println(tool.usage()));
      return;
    }
    Tool chosen =
        Tool.ALL.stream()
            .filter(tool -> tool.name().equals(args[0]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no tool '" + args[0] + "'"));
    chosen.run(List.of(args).subList(1, args.length));
  }
}
