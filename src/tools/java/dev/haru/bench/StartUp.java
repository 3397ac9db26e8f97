package dev.haru.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures whole processes beside an empty program on the same JDK: all commands in turn, so that
 * other work on the machine affects them alike.
 *
 * <p>The first rounds build what is missing and are not counted. Processor time is what Linux
 * reports of child processes; elsewhere it is 0.
 */
public final class StartUp {

  private static final int WARM_UP = 2;
  private static final double TICKS_PER_SECOND = 100;

  /** The field of the children's time in {@code /proc/self/stat}, counted after the name. */
  private static final int CHILDREN_USER = 13;

  private static final String EMPTY = "empty program";

  private final Map<String, List<String>> commands = new LinkedHashMap<>();
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final Map<String, Double> processor = new LinkedHashMap<>();

  private StartUp(String content, String haru) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
    add(EMPTY, java, "-Xshare:auto", "-cp", classes, EmptyProgram.class.getName());
    add("haru --version", haru, "--version");
    for (String query : List.of("load balancing", "로드 밸런싱", "서버를 나누는 방법")) {
      add("haru search \"" + query + "\"", haru, "search", "--content", content, query);
    }
  }

  private void add(String name, String... command) {
    commands.put(name, List.of(command));
    seconds.put(name, new ArrayList<>());
    processor.put(name, 0.0);
  }

  /**
   * Runs the program.
   *
   * @param args the course's directory, the number of rounds, the launcher
   */
  public static void main(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[1]);
    StartUp measured = new StartUp(args[0], args[2]);
    for (int round = -WARM_UP; round < rounds; round++) {
      for (String name : measured.commands.keySet()) {
        measured.run(name, round >= 0);
      }
    }
    measured.print(rounds);
  }

  private void run(String name, boolean counts) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(commands.get(name))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("HARU_JAVA_HOME", System.getProperty("java.home"));
    double before = childrensProcessorTime();
    long start = System.nanoTime();
    int code = builder.start().waitFor();
    double took = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IllegalStateException(name + " ended with " + code);
    }
    if (counts) {
      seconds.get(name).add(took);
      processor.merge(name, childrensProcessorTime() - before, Double::sum);
    }
  }

  private static double childrensProcessorTime() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    String text = Files.readString(stat);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1]);
    return ticks / TICKS_PER_SECOND;
  }

  private void print(int rounds) {
    String format = "%-34s %8.1f ms %6.2f times   processor %8.1f ms %6.2f times%n";
    double empty = median(EMPTY);
    double emptyProcessor = processor.get(EMPTY);
    for (String name : commands.keySet()) {
      System.out.printf(
          Locale.ROOT,
          format,
          name,
          median(name) * 1000,
          median(name) / empty,
          processor.get(name) * 1000 / rounds,
          processor.get(name) / emptyProcessor);
    }
  }

  private double median(String name) {
    List<Double> sorted = seconds.get(name).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
