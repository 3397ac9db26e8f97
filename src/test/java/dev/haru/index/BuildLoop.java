package dev.haru.index;

import dev.haru.course.Course;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.Indexer;
import dev.haru.kit.EditScript;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A process that edits a course and builds its index repeatedly until it is killed. Before each
 * build it copies the course, so that the source of each commit can be looked up.
 */
final class BuildLoop implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final Map<String, Path> builtFrom = new TreeMap<>();
  private Path newest;
  private long nanos;

  private BuildLoop(Process process) {
    this.process = process;
    this.out = process.inputReader();
  }

  /** Starts the process; copies are written to a directory that does not exist yet. */
  static BuildLoop start(Path course, Path index, Path copies, int seed) throws IOException {
    return new BuildLoop(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                BuildLoop.class.getName(),
                course.toString(),
                index.toString(),
                copies.toString(),
                Integer.toString(seed))
            .redirectError(copies.resolveSibling(copies.getFileName() + ".err").toFile())
            .start());
  }

  /** Waits until a number of builds have begun, and returns the duration of the last but one. */
  long awaitBuilds(int count) throws IOException {
    for (int begun = 0; begun < count; ) {
      begun += read(out.readLine()) ? 1 : 0;
    }
    return nanos;
  }

  /** Kills the process after a while, as {@code kill -9} does. */
  void killAfter(long delay) throws Exception {
    if (process.waitFor(delay, TimeUnit.NANOSECONDS)) {
      throw new IOException("the process ended by itself");
    }
    process.toHandle().destroyForcibly(); // otherwise output that has been printed would be lost
    process.waitFor();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      read(line);
    }
  }

  /** Returns whether the line says that a build begins. */
  private boolean read(String line) throws IOException {
    if (line == null) {
      throw new IOException("the process ended by itself");
    }
    String[] words = line.split(" ", -1);
    if (words[0].equals("begin") && words.length == 2) {
      newest = Path.of(words[1]);
      return true;
    }
    if (words[0].equals("end")
        && words.length == 3) { // otherwise it was killed while writing the line
      builtFrom.put(words[1], newest);
      nanos = Long.parseLong(words[2]);
    }
    return false;
  }

  /** Returns the copy of the course that a commit was built from. */
  Path contentOf(String commit) {
    return builtFrom.getOrDefault(commit, newest);
  }

  /** Returns whether the process has reported a commit. */
  boolean knows(String commit) {
    return builtFrom.containsKey(commit);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** Runs the child; arguments: course, index, copies, seed. */
  public static void main(String[] args) throws Exception {
    int seed = Integer.parseInt(args[3]);
    EditScript script = EditScript.ofEditedCourse(Path.of(args[0]), seed);
    Path index = Path.of(args[1]);
    Path copies = Files.createDirectory(Path.of(args[2]));
    Random random = new Random(-seed);
    List<BuildMode> modes = List.of(BuildMode.values());
    for (int i = 0; ; i++) {
      for (int edits = random.nextInt(3); edits >= 0; edits--) {
        script.edit();
      }
      Path copy = copies.resolve(Integer.toString(i));
      script.copyTo(copy);
      System.out.println("begin " + copy);
      long start = System.nanoTime();
      BuildMode mode = modes.get(random.nextInt(modes.size()));
      Indexer.build(
          Course.open(List.of(script.course())),
          index,
          mode,
          Clock.systemUTC(),
          BuildListener.SILENT);
      long nanos = System.nanoTime() - start;
      System.out.println("end " + CourseIndex.newestCommit(index) + " " + nanos);
    }
  }
}
