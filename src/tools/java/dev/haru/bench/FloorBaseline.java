package dev.haru.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The ratios to the floor of an earlier commit: a line for each with its name, a tab and the ratio.
 * Unlike times, ratios can be compared between machines.
 */
final class FloorBaseline {

  /** The difference between runs on a machine that has other work too. */
  private static final double NOISE = 0.15;

  private FloorBaseline() {}

  /** Writes the ratios of this commit. */
  static void write(Path file, Map<String, Double> ratios) throws IOException {
    StringBuilder lines = new StringBuilder();
    ratios.forEach(
        (name, ratio) -> lines.append(String.format(Locale.ROOT, "%s\t%.2f%n", name, ratio)));
    Files.writeString(file, lines);
  }

  /** Prints the changes since the ratios in the file. */
  static void compare(Path file, Map<String, Double> ratios, PrintStream out) throws IOException {
    Map<String, Double> before = read(file);
    out.println("\n| of the floor | baseline | now | |\n|---|---|---|---|");
    ratios.forEach((name, now) -> {
      Double then = before.get(name);
      out.printf(
          Locale.ROOT,
          "| %s | %s | %.2f | %s |%n",
          name,
          then == null ? "" : String.format(Locale.ROOT, "%.2f", then),
          now,
          then == null ? "new" : change(now / then));
    });
    before.keySet().stream()
        .filter(name -> !ratios.containsKey(name))
        .forEach(name -> out.println("| " + name + " | | | no longer measured |"));
  }

  private static String change(double factor) {
    if (factor > 1 + NOISE) {
      return String.format(Locale.ROOT, "SLOWER OR LARGER by %.0f %%", (factor - 1) * 100);
    }
    return factor < 1 / (1 + NOISE)
        ? String.format(Locale.ROOT, "better by %.0f %%", (1 - factor) * 100)
        : "within noise";
  }

  private static Map<String, Double> read(Path file) throws IOException {
    Map<String, Double> ratios = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      ratios.put(columns[0], Double.valueOf(columns[1]));
    }
    return ratios;
  }
}
