import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Runs google-java-format over the project's Java files; the build starts it from source.
 *
 * <p>Arguments: {@code check} (fails and names the files that differ) or {@code write}, then the
 * files or directories to format, by default all of the project's.
 */
final class Format {
  private static final List<String> SOURCES =
      List.of(
          "src/main/java", "src/test/java", "src/tools/java", "src/test/opensearch", "src/build");

  private Format() {}

  public static void main(String[] args) throws IOException {
    List<String> options =
        switch (args[0]) {
          case "check" -> List.of("--dry-run", "--set-exit-if-changed");
          case "write" -> List.of("--replace");
          default ->
              throw new IllegalArgumentException(
                  "the first argument must be check or write but was " + args[0]);
        };
    List<String> arguments = new ArrayList<>(options);
    for (String each : args.length == 1 ? SOURCES : List.of(args).subList(1, args.length)) {
      arguments.addAll(javaFiles(Path.of(each)));
    }
    int exitCode = formatter().run(System.out, System.err, arguments.toArray(String[]::new));
    if (exitCode != 0) {
      System.err.println("The files above are not formatted; run mvn -q validate exec:exec@format");
      System.exit(exitCode);
    }
  }

  private static List<String> javaFiles(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }

  private static ToolProvider formatter() {
    return ToolProvider.findFirst("google-java-format").orElseThrow();
  }
}
