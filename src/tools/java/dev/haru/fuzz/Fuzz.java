package dev.haru.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.text.SortedStringTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs Jazzer on one of the targets or on all of them. */
public final class Fuzz {

  private static final Path KEPT = Path.of("src/test/resources/dev/haru/fuzz");

  /** The targets of this run; each is given every input. */
  private static List<FuzzTarget> targets = List.of(FuzzTarget.values());

  private Fuzz() {}

  /**
   * Runs the program.
   *
   * @param args the directory for inputs found, then the arguments of {@link #run}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    run(Path.of(args[0]), List.of(args).subList(1, args.length));
  }

  /**
   * Runs Jazzer and ends the process, with a status other than 0 if something was found.
   *
   * @param directory where inputs that cover new code are collected and inputs that fail written
   * @param arguments the target or {@code all}, then arguments of libFuzzer; without any, all
   *     targets for a minute
   */
  public static void run(Path directory, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> given = arguments.isEmpty() ? List.of("all", "-max_total_time=60") : arguments;
    String target = given.get(0);
    if (!target.equals("all")) {
      targets = List.of(FuzzTarget.valueOf(target.toUpperCase(Locale.ROOT)));
    }
    List<String> jazzer =
        new ArrayList<>(
            List.of(
                "--target_class=" + Fuzz.class.getName(),
                "--instrumentation_includes=dev.haru.**:org.commonmark.**",
                // Sanitizers of what haru does not do; a file may name any file in haru.yaml.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.FilePathTraversal",
                // For the neighbours of a key, Jazzer would read these tables to the end.
                "--instrumentation_excludes=" + Synonyms.class.getName(),
                "--custom_hook_excludes=" + SortedStringTable.class.getName(),
                "-timeout=30",
                "-max_len=20000",
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/"));
    jazzer.addAll(given.subList(1, given.size()));
    // libFuzzer writes to the first directory and only reads the others.
    jazzer.add(Files.createDirectories(directory.resolve(target)).toString());
    targets.forEach(each -> jazzer.add(KEPT.resolve(each.directory()).toString()));
    Jazzer.main(jazzer.toArray(new String[0]));
  }

  /** Loads dictionaries and builds the index to search, so that no input is charged for it. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput(new byte[0]);
  }

  /** Tries one input; Jazzer calls this. */
  public static void fuzzerTestOneInput(byte[] data) {
    targets.forEach(target -> target.accept(data));
  }
}
