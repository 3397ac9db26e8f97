package dev.haru.cli.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A kind of value that a shell asks haru for, because it depends on the course. */
public enum CompletedValue {
  /** A language of the course. */
  LANGUAGE,
  /** A year of the course. */
  YEAR,
  /** The path of a lesson. */
  LESSON;

  /** Returns the name by which scripts ask for it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind with a key, or null if there is none. */
  public static @Nullable CompletedValue of(String key) {
    for (CompletedValue each : values()) {
      if (each.key().equals(key)) {
        return each;
      }
    }
    return null;
  }

  /** Returns the kind of an option's value, or null for another value. */
  static @Nullable CompletedValue ofOption(String name) {
    return switch (name) {
      case "--lang" -> LANGUAGE;
      case "--year" -> YEAR;
      default -> null;
    };
  }

  /** Returns the kind of a command's arguments, or null for others. */
  static @Nullable CompletedValue ofCommand(String name) {
    return name.equals("show") ? LESSON : null;
  }
}
