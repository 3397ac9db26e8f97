package dev.haru.cli.base;

import dev.haru.course.Course;
import dev.haru.course.settings.SettingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The course's glossary for each engine of a running server: the settings may have changed when an
 * index is built again, and may be wrong when another process has built it. Safe for use by several
 * threads.
 */
public final class ServedGlossary {

  private final CourseOptions options;
  private final List<Path> directories;
  private volatile Map<String, List<String>> glossary;

  public ServedGlossary(CourseOptions options, Course course) {
    this.options = options;
    this.directories = course.directories();
    this.glossary = course.settings().glossary();
  }

  /** Returns the glossary of the settings as they are, or as they were when last right. */
  public Map<String, List<String>> newest() {
    try {
      glossary = options.open(directories).settings().glossary();
    } catch (SettingsException e) {
      // The build that comes, or came, tells what is wrong; the index can be used.
    }
    return glossary;
  }
}
