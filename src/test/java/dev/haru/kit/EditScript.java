package dev.haru.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Random edits of a copy of haru's sample course, the same for the same seed. */
public final class EditScript {

  private static final Path ORIGINAL = Path.of("content");

  /** The maximum number of new lessons of a script, so that names of scripts differ. */
  private static final int LESSONS_OF_A_SCRIPT = 10_000;

  private final Path course;
  private final Random random;
  private int lessons;

  /** Copies the course into a directory that does not exist yet. */
  public static EditScript ofWholeCourse(Path course, long seed) {
    EditScript script = new EditScript(course, seed);
    copy(ORIGINAL, course, "nothing");
    return script;
  }

  /** Copies the course without its Korean editions, so that it has no translations. */
  public static EditScript ofEnglishLessons(Path course, long seed) {
    EditScript script = new EditScript(course, seed);
    copy(ORIGINAL, course, "ko");
    return script;
  }

  /** Continues with a course that a script with another seed has edited. */
  public static EditScript ofEditedCourse(Path course, int seed) {
    EditScript script = new EditScript(course, seed);
    script.lessons = seed * LESSONS_OF_A_SCRIPT;
    return script;
  }

  /** Copies the course as it is into a directory that does not exist yet. */
  public void copyTo(Path copy) {
    copy(course, copy, "nothing");
  }

  private EditScript(Path course, long seed) {
    this.course = course;
    this.random = new Random(seed);
  }

  /** Returns the course's directory. */
  public Path course() {
    return course;
  }

  private static void copy(Path from, Path copy, String leftOut) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(each -> !isBelow(each, leftOut)).toList()) {
        Path to = copy.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBelow(Path file, String directory) {
    return Stream.iterate(file, Objects::nonNull, Path::getParent)
        .anyMatch(each -> each.endsWith(directory));
  }

  /** Makes an edit and returns its description. */
  public String edit() {
    try {
      List<Path> all = lessons();
      Path one = all.get(random.nextInt(all.size()));
      Path other = all.get(random.nextInt(all.size()));
      return switch (random.nextInt(10)) {
        case 0, 1, 2 -> change(one, other);
        case 3 -> cut(one);
        case 4 -> remove(one);
        case 5 -> move(one, one.resolveSibling("moved-" + lessons++ + ".md"));
        case 6 -> copy(one, one.resolveSibling("copy-" + lessons++ + ".md"));
        case 7 -> copy(one, course.resolve("fr/lesson-" + lessons++ + ".md"));
        case 8 -> exchange(one, other);
        default -> touch(one);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> lessons() throws IOException {
    try (Stream<Path> files = Files.walk(course)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** Inserts lines of another lesson. */
  private String change(Path one, Path other) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(one));
    List<String> others = Files.readAllLines(other);
    int from = random.nextInt(others.size() + 1);
    int to = Math.min(others.size(), from + random.nextInt(20));
    lines.addAll(random.nextInt(lines.size() + 1), others.subList(from, to));
    Files.write(one, lines);
    return "lines of " + other + " into " + one;
  }

  private String cut(Path one) throws IOException {
    List<String> lines = Files.readAllLines(one);
    Files.write(one, lines.subList(0, random.nextInt(lines.size() + 1)));
    return "cut " + one;
  }

  private String remove(Path one) throws IOException {
    Files.delete(one);
    return "remove " + one;
  }

  private String move(Path one, Path to) throws IOException {
    Files.move(one, to);
    return "move " + one + " to " + to;
  }

  private String copy(Path one, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(one, to);
    return "copy " + one + " to " + to;
  }

  private String exchange(Path one, Path other) throws IOException {
    String text = Files.readString(one);
    Files.writeString(one, Files.readString(other));
    Files.writeString(other, text);
    return "exchange " + one + " and " + other;
  }

  private static String touch(Path one) throws IOException {
    Files.setLastModifiedTime(one, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
    return "touch " + one;
  }
}
