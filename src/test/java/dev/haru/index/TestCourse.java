package dev.haru.index;

import dev.haru.course.Course;
import dev.haru.course.model.CourseProblem;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildReport;
import dev.haru.index.build.Indexer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A course written by a test, in a directory of its own, and its index beside it. */
public final class TestCourse {

  /** When every build takes place. */
  public static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final Path content;
  private final Path index;

  /** Creates a course without lessons below a directory. */
  public TestCourse(Path directory) throws IOException {
    content = Files.createDirectories(directory.resolve("course"));
    index = directory.resolve("index");
  }

  public Path content() {
    return content;
  }

  public Path index() {
    return index;
  }

  /** Writes a lesson, or another file, and returns this course. */
  public TestCourse with(String path, String... lines) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    return this;
  }

  /** Writes so many English days and returns this course. */
  public TestCourse withDays(int days, String words) throws IOException {
    for (int day = 1; day <= days; day++) {
      String path = String.format(Locale.ROOT, "2026/Days/day%02d.md", day);
      with(path, "# Day " + day, words, "", "## More", "Read on.");
    }
    return this;
  }

  public Course open() throws Exception {
    return Course.open(List.of(content));
  }

  public BuildReport build() throws Exception {
    return build(new Heard());
  }

  public BuildReport build(BuildListener listener) throws Exception {
    return Indexer.build(open(), index, CLOCK, listener);
  }

  /** Builds the index and opens it. */
  public CourseIndex built() throws Exception {
    build();
    return CourseIndex.open(index);
  }

  /** Remembers what it hears. */
  public static final class Heard implements BuildListener {
    public final List<String> progress = new ArrayList<>();
    public final List<CourseProblem> problems = new ArrayList<>();

    @Override
    public void progress(int done, int all) {
      progress.add(done + "/" + all);
    }

    @Override
    public void problem(CourseProblem problem) {
      problems.add(problem);
    }
  }
}
