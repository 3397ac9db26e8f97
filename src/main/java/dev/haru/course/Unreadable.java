package dev.haru.course;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Words for files that cannot be read. */
final class Unreadable {

  private Unreadable() {}

  /** Returns what went wrong and what to do, as a problem's reason. */
  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "it cannot be read: permission denied; allow reading";
      case NoSuchFileException missing -> "it is gone, or a link that leads nowhere; remove it";
      default -> "it cannot be read: " + e.getMessage();
    };
  }
}
