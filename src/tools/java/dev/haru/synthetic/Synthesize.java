package dev.haru.synthetic;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a synthetic course. */
public final class Synthesize {

  private Synthesize() {}

  /**
   * Runs the program.
   *
   * @param args the number of sections, the course's directory, the seed
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SyntheticCourse.Written course =
        SyntheticCourse.write(Integer.parseInt(args[0]), Path.of(args[1]), Long.parseLong(args[2]));
    out.printf(
        Locale.ROOT,
        "%,d lessons, %,d sections, %,d bytes of Markdown in %s%n",
        course.lessons(),
        course.sections(),
        course.bytes(),
        args[1]);
  }
}
