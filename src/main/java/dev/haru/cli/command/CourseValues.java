package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.Environment;
import dev.haru.cli.shell.CompletedValue;
import dev.haru.course.settings.SettingsException;
import dev.haru.index.CourseIndex;
import dev.haru.index.directory.IndexException;
import dev.haru.index.manifest.FileEntry;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The values that a shell completes, from the index that there is: a shell that waits for a build
 * would seem to hang. Without one there are none.
 */
final class CourseValues {

  private CourseValues() {}

  /** Returns the values of the course that the environment names, or of the current directory's. */
  static Collection<String> of(CompletedValue kind, Console console, Environment environment) {
    try {
      CourseTarget target = new CourseOptions(console, environment).toAsk();
      try (CourseIndex index = CourseIndex.openBriefly(target.index())) {
        index.info().binding().require(target.course(), target.index());
        return switch (kind) {
          case LANGUAGE -> List.copyOf(index.info().languages().keySet());
          case YEAR ->
              new TreeSet<>(
                  files(index).stream()
                      .map(each -> each.path().year())
                      .filter(Objects::nonNull)
                      .map(String::valueOf)
                      .toList());
          case LESSON -> files(index).stream().map(each -> each.path().path()).toList();
        };
      }
    } catch (SettingsException | IndexException | IOException e) {
      return List.of(); // other commands say what is wrong
    }
  }

  private static List<FileEntry> files(CourseIndex index) throws IOException {
    return index.groups().stream().flatMap(each -> each.files().stream()).toList();
  }
}
