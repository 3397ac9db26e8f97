package dev.haru.index;

import dev.haru.course.Course;
import dev.haru.course.model.CourseProblem;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.kit.TestCourse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A build in a process of its own that blocks at a lesson, holding the lock. */
final class BlockedBuild implements AutoCloseable {

  private static final String STOPPED = "stopped";

  private final Process process;

  private BlockedBuild(Process process) {
    this.process = process;
  }

  /** Starts the process, and returns when it has blocked at the lesson with this number. */
  static BlockedBuild at(int lesson, TestCourse course) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                BlockedBuild.class.getName(),
                course.content().toString(),
                course.index().toString(),
                Integer.toString(lesson))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BlockedBuild build = new BlockedBuild(process);
    BufferedReader out = process.inputReader();
    if (!STOPPED.equals(out.readLine())) {
      build.close();
      throw new IOException("the process ended before it came to lesson " + lesson);
    }
    return build;
  }

  long pid() {
    return process.pid();
  }

  /** Kills the process as {@code kill -9} does, and returns when it has ended. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** Runs the child; arguments: content, index, lesson. */
  public static void main(String[] args) throws Exception {
    int lesson = Integer.parseInt(args[2]);
    BuildListener listener =
        new BuildListener() {
          @Override
          public void progress(int done, int all) {
            if (done == lesson) {
              stop(System.in);
            }
          }

          @Override
          public void problem(CourseProblem problem) {
            throw new AssertionError(problem.message());
          }
        };
    Course course = Course.open(List.of(Path.of(args[0])));
    Indexer.build(course, Path.of(args[1]), TestCourse.CLOCK, listener);
  }

  /** Waits for input, which the parent never sends; ends if the parent ends. */
  private static void stop(InputStream in) {
    System.out.println(STOPPED);
    try {
      in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("the parent is gone");
  }
}
