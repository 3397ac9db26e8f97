package dev.haru.tools;

import java.util.Arrays;
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
      for (Tool tool : Tool.values()) {
        System.out.println(tool.usage());
      }
      return;
    }
    Tool chosen =
        Arrays.stream(Tool.values())
            .filter(tool -> tool.command().equals(args[0]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no tool '" + args[0] + "'"));
    chosen.run(List.of(args).subList(1, args.length));
  }
}
