package dev.haru.course.config;

/** Backslash escapes in strings of JavaScript. */
final class Escapes {

  private Escapes() {}

  /**
   * Returns the character that a letter after a backslash stands for; most stand for themselves.
   */
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
