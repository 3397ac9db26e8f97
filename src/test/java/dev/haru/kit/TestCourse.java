package dev.haru.kit;

import dev.haru.course.Course;
import dev.haru.course.model.CourseProblem;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildReport;
import dev.haru.index.build.Indexer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A course written by a test, and its index in the directory {@code index} beside it. */
public final class TestCourse {

  /** The time of every build. */
  public static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  /** A clock that always shows {@link #NOW}. */
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final Path content;

  /** Creates a course in a directory, which need not exist until the first file is written. */
  public TestCourse(Path content) {
    this.content = content;
  }

  /** Creates an empty course in the directory {@code course} below another one. */
  public static TestCourse below(Path directory) throws IOException {
    return new TestCourse(Files.createDirectories(directory.resolve("course")));
  }

  /** Returns the course's directory. */
  public Path content() {
    return content;
  }

  /** Returns the directory of the course's index. */
  public Path index() {
    return content.resolveSibling("index");
  }

  /** Writes a file of these lines, adds the last line's end if it is missing, and returns this. */
  public TestCourse with(String path, String... lines) {
    String text = String.join("\n", lines);
    Path file = content.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes the first days of a year, all with the same words, and returns this. */
  public TestCourse withDays(int days, String words) {
    for (int day = 1; day <= days; day++) {
      String path = String.format(Locale.ROOT, "2026/Days/day%02d.md", day);
      with(path, "# Day " + day, words, "", "## More", "Read on.");
    }
    return this;
  }

  /** Opens the course. */
  public Course open() throws Exception {
    return Course.open(List.of(content));
  }

  /** Builds the index. */
  public BuildReport build() throws Exception {
    return build(new RecordingListener());
  }

  /** Builds the index and reports to a listener. */
  public BuildReport build(BuildListener listener) throws Exception {
    return Indexer.build(open(), index(), CLOCK, listener);
  }

  /** Builds the index and opens it. */
  public CourseIndex built() throws Exception {
    build();
    return CourseIndex.open(index());
  }

  /** A listener that keeps all that is reported to it. */
  public static final class RecordingListener implements BuildListener {
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
