package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.IndexOpener;
import dev.haru.cli.base.VersionProvider;
import dev.haru.export.ExportCheck;
import dev.haru.export.Exporter;
import dev.haru.export.MissingEngine;
import dev.haru.index.CourseIndex;
import dev.haru.text.Percent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haru export}: the search of a course as static files. */
@Command(
    name = "export",
    description = "Writes the search of a course as files for a site without a server.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {
      "",
      "Put the directory into the site, and two lines where the search box should be:",
      "",
      "  <script type=\"module\" src=\"haru/haru-search.js\"></script>",
      "  <haru-search></haru-search>",
      "",
      "Example:",
      "  haru export site/haru",
      "  haru export --check site/haru"
    })
public final class ExportCommand implements Callable<Integer> {

  private static final double MEGABYTE = 1_000_000;

  @Parameters(paramLabel = "DIR", description = "An export's directory; made if it does not exist.")
  private String directory = "";

  @Option(
      names = "--check",
      description = "Checks that the export there is whole, instead of writing one.")
  private boolean check;

  private final Console console;

  @Mixin private final CourseOptions options;

  public ExportCommand(Console console, Environment environment) {
    this.console = console;
    this.options = new CourseOptions(console, environment);
  }

  @Override
  public Integer call() throws Exception {
    Path into;
    try {
      into = Path.of(directory).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      return failure("'" + directory + "' is not a path; name a directory");
    }
    if (Files.exists(into) && !Files.isDirectory(into)) {
      return failure(into + " is a file; name a directory for the export");
    }
    if (check) {
      return check(into);
    }
    if (isForeign(into)) {
      return failure(
          into
              + " contains files that are not part of an export; name an empty or a new directory,"
              + " such as "
              + into.resolve("haru"));
    }
    CourseTarget target = options.toAsk();
    target.announceSample(console);
    Map<String, List<String>> glossary = target.course().settings().glossary();
    try (CourseIndex index = IndexOpener.open(console, target, CourseIndex::open)) {
      if (index.sections() == 0) {
        return failure("there is nothing to export, because the course has no lessons");
      }
      Exporter.Result result = Exporter.export(index, glossary, into);
      console.note(
          String.format(
              Locale.ROOT,
              "Exported %,d section%s to %s: %,d files, %.1f MB%s.",
              index.sections(),
              index.sections() == 1 ? "" : "s",
              into,
              result.files(),
              result.bytes() / MEGABYTE,
              result.unchanged() == 0
                  ? ""
                  : String.format(Locale.ROOT, ", %,d of them unchanged", result.unchanged())));
      if (result.unchanged() == 0) {
        String name = Percent.encode(String.valueOf(into.getFileName()));
        console.note(
            "Embed: <script type=\"module\" src=\""
                + name
                + "/haru-search.js\"></script><haru-search></haru-search>, or link to "
                + name
                + "/search.html.");
      }
      return ExitCode.DONE;
    } catch (MissingEngine e) {
      return failure(
          "this build of haru lacks the engine for browsers; build it with"
              + " 'mvn -DskipTests package', then export again");
    }
  }

  private int check(Path directory) {
    if (!Files.exists(directory.resolve(Exporter.MANIFEST))) {
      return failure("there is no export in " + directory + ": it has no " + Exporter.MANIFEST);
    }
    ExportCheck.Result result = ExportCheck.check(directory);
    result.problems().forEach(problem -> console.complain(directory + ": " + problem));
    if (!result.problems().isEmpty()) {
      return failure("the export is not whole; export again, and deploy all of the directory");
    }
    console.note(String.format(Locale.ROOT, "%s is whole: %,d files.", directory, result.files()));
    return ExitCode.DONE;
  }

  /** Returns whether a directory has files but no export. */
  private static boolean isForeign(Path directory) throws IOException {
    if (!Files.isDirectory(directory) || ExportCheck.isExport(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isPresent();
    }
  }

  private int failure(String sentence) {
    console.complain(sentence);
    return ExitCode.FAILURE;
  }
}
