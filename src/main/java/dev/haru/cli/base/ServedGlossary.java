package dev.haru.cli.base;

import dev.haru.course.Course;
import dev.haru.course.settings.SettingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The course's glossary for each new engine of a running server: the settings may have changed
 * since the last one, and may be invalid. Safe for use by several threads.
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

  /** Returns the glossary of the current settings, or of the last valid ones. */
  public Map<String, List<String>> newest() {
    try {
      glossary = options.open(directories).settings().glossary();
    } catch (SettingsException e) {
      // The build reports what is wrong; the index can still be used.
    }
    return glossary;
  }
}
