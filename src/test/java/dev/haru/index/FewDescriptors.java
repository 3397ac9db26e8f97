package dev.haru.index;

import dev.haru.course.Course;
import dev.haru.course.model.CourseProblem;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.Indexer;
import dev.haru.index.directory.IndexException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process that builds an index with few file descriptors left: none, one, and so on up to a
 * maximum. It prints a line for each build: the number of lessons in the index and of problems, or
 * the exception that it failed with.
 */
final class FewDescriptors {

  private static final Path SOME_FILE = Path.of("/dev/null");

  private FewDescriptors() {}

  /**
   * Runs the process.
   *
   * @param args the course, its index, a lesson that is written before each build, and the maximum
   */
  public static void main(String[] args) throws Exception {
    Path content = Path.of(args[0]);
    Path index = Path.of(args[1]);
    Path lesson = Path.of(args[2]);
    int most = Integer.parseInt(args[3]);
    warmUp(content, lesson);
    for (int left = 0; left <= most; left++) {
      Files.writeString(lesson, "# Day 1\n\nOf the build with " + left + ".\n");
      System.out.println(left + " " + build(content, index, left));
    }
  }

  /** Loads all classes that will be needed, because these are read from files too. */
  private static void warmUp(Path content, Path lesson) throws Exception {
    Path classes =
        Path.of(Indexer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes.resolve("dev/haru"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace('/', '.');
        Class.forName(name.substring(0, name.length() - ".class".length()));
      }
    }
    Path index = Files.createTempDirectory("warm-up");
    build(content, index, 100);
    Files.writeString(lesson, "# Day 1\n\nOf warming up.\n");
    build(content, index, 100);
  }

  private static String build(Path content, Path index, int left) throws Exception {
    Course course = Course.open(List.of(content));
    List<CourseProblem> problems = new ArrayList<>();
    Deque<Closeable> taken = new ArrayDeque<>();
    try {
      takeAllBut(left, taken);
      Indexer.build(course, index, BuildMode.INCREMENTAL, Clock.systemUTC(), problems::add);
    } catch (IOException | IndexException e) {
      return e.getClass().getSimpleName() + " " + e.getMessage();
    } finally {
      while (!taken.isEmpty()) {
        taken.pop().close();
      }
    }
    try (CourseIndex built = CourseIndex.open(index)) {
      return built.info().lessons() + " lessons, " + problems.size() + " problems";
    }
  }

  private static void takeAllBut(int left, Deque<Closeable> taken) throws IOException {
    try {
      while (true) {
        InputStream one = Files.newInputStream(SOME_FILE);
        taken.push(one);
      }
    } catch (IOException e) {
      for (int i = 0; i < left && !taken.isEmpty(); i++) {
        taken.pop().close();
      }
    }
  }
}
