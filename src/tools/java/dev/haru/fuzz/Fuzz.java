package dev.haru.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs Jazzer: {@code DIRECTORY TARGET [argument of libFuzzer]…}. */
public final class Fuzz {

  private static final Path KEPT = Path.of("src/test/resources/dev/haru/fuzz");

  /** The targets that one run tries, each with every input. */
  private static List<FuzzTarget> targets = List.of(FuzzTarget.values());

  private Fuzz() {}

  /** Begins. Ends the process, with another status than 0 where something was found. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path directory = Path.of(args[0]);
    if (!args[1].equals("all")) {
      targets = List.of(FuzzTarget.valueOf(args[1].toUpperCase(Locale.ROOT)));
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--target_class=" + Fuzz.class.getName(),
                "--instrumentation_includes=dev.haru.**:org.commonmark.**",
                // Sanitizers of what haru does not do; a file may name any file in haru.yaml.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.FilePathTraversal",
                // Jazzer looks for a map's neighbouring keys, which has these tables read as a
                // whole.
                "--instrumentation_excludes=dev.haru.text.Equivalents",
                "--custom_hook_excludes=dev.haru.text.SortedTable",
                "-timeout=30",
                "-max_len=20000",
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/"));
    arguments.addAll(Arrays.asList(args).subList(2, args.length));
    // What was found of interest goes to the first, the kept inputs are only read.
    arguments.add(Files.createDirectories(directory.resolve(args[1])).toString());
    targets.forEach(target -> arguments.add(KEPT.resolve(target.directory()).toString()));
    Jazzer.main(arguments.toArray(new String[0]));
  }

  /** Loads dictionaries and builds the index to search, which counts as no input's time. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput(new byte[0]);
  }

  /** Tries one input; called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    targets.forEach(target -> target.accept(data));
  }
}
