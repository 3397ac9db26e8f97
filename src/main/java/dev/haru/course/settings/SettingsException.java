package dev.haru.course.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Thrown for invalid settings; the message names file, line, value, rule and next step. */
public final class SettingsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Path missing;

  /** Creates the exception with its one sentence. */
  public SettingsException(String message) {
    this(message, null);
  }

  private SettingsException(@Nullable String message, @Nullable Path missing) {
    super(message);
    this.missing = missing;
  }

  /** Returns this exception with the directory of lessons that does not exist. */
  public SettingsException ofMissing(Path directory) {
    return new SettingsException(getMessage(), directory);
  }

  /** Returns the directory of lessons that does not exist, or null if something else is wrong. */
  public @Nullable Path missing() {
    return missing;
  }
}
