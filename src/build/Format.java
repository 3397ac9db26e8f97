import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Runs google-java-format over every Java file below the directories named; the build starts it
 * from source.
 *
 * <p>Arguments: {@code check} (fails and names the files that differ) or {@code write}, then the
 * directories.
 */
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    List<String> options =
        switch (args[0]) {
          case "check" -> List.of("--dry-run", "--set-exit-if-changed");
          case "write" -> List.of("--replace");
          default -> throw new IllegalArgumentException("check or write, but not " + args[0]);
        };
    List<String> arguments = new ArrayList<>(options);
    for (String directory : List.of(args).subList(1, args.length)) {
      arguments.addAll(javaFiles(Path.of(directory)));
    }
    if (arguments.size() == options.size()) {
      return; // without files the formatter would print its usage and fail
    }
    int exitCode = formatter().run(System.out, System.err, arguments.toArray(String[]::new));
    if (exitCode != 0) {
      System.err.println(
          "The files above are not formatted; mvn -q validate exec:exec@format does it.");
      System.exit(exitCode);
    }
  }

  private static List<String> javaFiles(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
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
