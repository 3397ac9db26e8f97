package dev.haru.course.markdown;

import dev.haru.course.files.LessonText;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.toml.Toml;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads front matter in TOML. */
final class TomlFrontMatter {

  private TomlFrontMatter() {}

  /**
   * Reads it; lines that are not TOML are left out.
   *
   * @param lines the number of lines that it takes up with its fences
   */
  static FrontMatter read(String path, String toml, int lines) {
    FlatValues values = new FlatValues();
    if (toml.length() > FrontMatter.MAX_CHARS) {
      String what =
          String.format(
              Locale.ROOT,
              "it has %,d characters but may have %,d",
              toml.length(),
              FrontMatter.MAX_CHARS);
      return of(values, lines, problem(path, 2, what, "make it shorter"));
    }
    Toml read = Toml.read(toml);
    values.add(read.values());
    int faulty = read.faultyLine();
    if (faulty == 0) {
      return of(values, lines, null);
    }
    if (values.values().isEmpty() && toml.indexOf('=') < 0) {
      return FrontMatter.NONE; // two lines +++ with text between them
    }
    String line = toml.lines().skip(faulty - 1L).findFirst().orElse("").strip();
    String what = "'" + LessonText.shortened(line) + "' is not understood";
    return of(values, lines, problem(path, faulty + 1, what, "correct the line"));
  }

  private static FrontMatter of(FlatValues values, int lines, @Nullable CourseProblem problem) {
    return new FrontMatter(values.values(), values.lists(), lines, problem);
  }

  private static CourseProblem problem(String path, int line, String what, String remedy) {
    String reason =
        String.format(
            Locale.ROOT,
            "the front matter is not valid TOML (%s); %s; until then, it is left out",
            what,
            remedy);
    return new CourseProblem(path, line, reason, false);
  }
}
