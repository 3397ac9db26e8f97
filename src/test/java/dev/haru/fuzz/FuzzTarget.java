package dev.haru.fuzz;

import dev.haru.course.files.PathsFuzz;
import dev.haru.course.markdown.YamlFuzz;
import dev.haru.course.model.LessonFuzz;
import dev.haru.hangul.HangulFuzz;
import dev.haru.search.QueryFuzz;
import dev.haru.server.docsearch.BodyFuzz;
import java.util.Locale;

/** The fuzz targets: each takes any bytes and throws if haru handles them wrongly. */
public enum FuzzTarget {
  LESSON,
  YAML,
  PATHS,
  HANGUL,
  QUERY,
  BODY;

  /** Runs the target with an input. */
  public void accept(byte[] data) {
    switch (this) {
      case LESSON -> LessonFuzz.accept(data);
      case YAML -> YamlFuzz.accept(data);
      case PATHS -> PathsFuzz.accept(data);
      case HANGUL -> HangulFuzz.accept(data);
      case QUERY -> QueryFuzz.accept(data);
      case BODY -> BodyFuzz.accept(data);
    }
  }

  /** Returns the directory of its kept inputs, below {@code src/test/resources/dev/haru/fuzz}. */
  public String directory() {
    return name().toLowerCase(Locale.ROOT);
  }
}
