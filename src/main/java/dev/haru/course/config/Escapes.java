package dev.haru.course.config;

/** Escapes with a backslash in strings of JavaScript. */
final class Escapes {

  private Escapes() {}

  /** Returns the character that a letter after a backslash stands for: itself for most. */
  static char of(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> escaped;
    };
  }
}
