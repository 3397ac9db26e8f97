package dev.haru.course.include;

import dev.haru.course.files.FileStamp;
import dev.haru.course.files.Inclusions;
import dev.haru.course.files.LessonText;
import dev.haru.course.files.ReadErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that a lesson includes, each read once. For use by one thread. */
final class IncludedFiles {

  /** The largest file that is included, in bytes. */
  static final int MAX_BYTES = 1024 * 1024;

  private final CourseRoots roots;
  private final Path lesson;
  private final Map<Path, Content> read = new HashMap<>();
  private final Map<Path, @Nullable FileStamp> seen = new LinkedHashMap<>();

  IncludedFiles(CourseRoots roots, Path lesson) {
    this.roots = roots;
    this.lesson = lesson;
  }

  /**
   * A file's content.
   *
   * @param lines its lines
   * @param fault why it cannot be included, or null
   */
  record Content(Path file, List<String> lines, @Nullable String fault) {}

  /**
   * Returns the file that a directive names, or null if there is none in the course.
   *
   * @param from the file with the directive
   * @throws IOException if it cannot be read for a reason that is not known to be its own
   */
  @Nullable Content find(Directive directive, Path from) throws IOException {
    for (Path candidate : roots.candidates(directive, from)) {
      Content known = read.get(candidate);
      if (known != null) {
        return known;
      }
      if (seen.containsKey(candidate)) {
        continue; // it does not exist
      }
      BasicFileAttributes attributes = attributes(candidate);
      seen.put(candidate, attributes == null ? null : FileStamp.of(candidate, attributes));
      if (attributes != null) {
        Content content = read(candidate, attributes);
        read.put(candidate, content);
        return content;
      }
    }
    return null;
  }

  private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return null;
    } catch (IOException e) {
      if (ReadErrors.isOfFile(e)) {
        return null;
      }
      throw ReadErrors.failure(file, e);
    }
  }

  private Content read(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile()) {
      return new Content(file, List.of(), "is not a regular file");
    } else if (attributes.size() > MAX_BYTES) {
      return new Content(file, List.of(), tooLarge(attributes.size()));
    }
    try {
      if (!Openness.isAsOpen(file, lesson, roots.project())) {
        return new Content(file, List.of(), "may be read by fewer users than the lesson");
      }
      byte[] bytes = roots.policy().read(file, MAX_BYTES + 1);
      return bytes.length > MAX_BYTES
          ? new Content(file, List.of(), tooLarge(bytes.length))
          : new Content(file, LessonText.decode(bytes).lines().toList(), null);
    } catch (LessonText.NotUtf8 e) {
      return new Content(file, List.of(), "is not text in UTF-8");
    } catch (IOException e) {
      if (ReadErrors.isOfFile(e)) {
        return new Content(file, List.of(), ReadErrors.reason(e).replaceFirst("^it ", ""));
      }
      throw ReadErrors.failure(file, e);
    }
  }

  private static String tooLarge(long bytes) {
    return String.format(
        Locale.ROOT, "has %,d bytes, an included file may have %,d", bytes, MAX_BYTES);
  }

  /** Returns all files that were looked for. */
  List<Inclusions.File> seen() {
    Path directory = lesson.resolveSibling(".").normalize();
    List<Inclusions.File> files = new ArrayList<>();
    seen.forEach((file, stamp) ->
        files.add(new Inclusions.File(directory.relativize(file).toString(), stamp)));
    return files;
  }
}
