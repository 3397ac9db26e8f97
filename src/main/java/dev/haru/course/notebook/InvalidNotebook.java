package dev.haru.course.notebook;

/** Thrown for a file that is not a notebook; the message is a problem's reason. */
public final class InvalidNotebook extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  InvalidNotebook(int line, String reason) {
    super(reason);
    this.line = line;
  }

  /** Returns the 1-based line of the fault, or 0 if no particular line is the cause. */
  public int line() {
    return line;
  }
}
