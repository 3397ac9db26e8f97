package dev.haru.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.haru.search.packed.Directory;
import dev.haru.search.packed.FileNames;
import dev.haru.search.packed.PackedCourse;
import dev.haru.search.packed.PackedDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that an export has all files that belong to it, each with the content that its name says.
 */
public final class ExportCheck {

  /** The most problems that are told; a deployment that failed lacks hundreds of files. */
  private static final int MOST = 20;

  private final Path directory;
  private final List<String> problems = new ArrayList<>();
  private int files;

  private ExportCheck(Path directory) {
    this.directory = directory;
  }

  /**
   * The result of a check.
   *
   * @param files the number of files that were looked at
   * @param problems a sentence for each problem, the first {@value #MOST}
   */
  public record Result(int files, List<String> problems) {}

  /** Checks the export in a directory. */
  public static Result check(Path directory) {
    ExportCheck check = new ExportCheck(directory);
    check.run();
    return new Result(check.files, check.problems);
  }

  private void run() {
    Map<String, String> manifest = manifest();
    for (String member : List.of("engine", "worker")) {
      String name = manifest.getOrDefault(member, "");
      byte[] content = read(name);
      if (content != null && !name.equals(member + "." + Exporter.hash(content) + ".js")) {
        add(name + " is damaged: its content has changed");
      }
    }
    for (String name : Exporter.OWN) {
      read(name);
    }
    byte[] root = data(manifest.getOrDefault("data", ""));
    if (root == null) {
      return;
    }
    try {
      PackedCourse course = PackedCourse.read(root);
      data(course.lexicon());
      course.tables().values().forEach(this::checkTable);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      add("the index is of another version of haru (" + e.getMessage() + ")");
    }
  }

  private void checkTable(PackedDirectory root) {
    for (String name : root.read().names()) {
      byte[] content = data(name);
      if (root.isPaged() && content != null) {
        new Directory(content).names().forEach(this::data);
      }
    }
  }

  private Map<String, String> manifest() {
    Map<String, String> members = new HashMap<>();
    byte[] content = read(Exporter.MANIFEST);
    if (content == null) {
      return members;
    }
    try (JsonParser json = new JsonFactory().createParser(content)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_STRING && json.currentName() != null) {
          members.put(json.currentName(), json.getText());
        }
      }
    } catch (IOException e) {
      add(Exporter.MANIFEST + " is damaged: it is not JSON");
    }
    return members;
  }

  /** Returns the content of a file of data, or null if something is wrong with it. */
  private byte @Nullable [] data(String name) {
    if (!name.matches(FileNames.PATTERN)) {
      add(Exporter.MANIFEST + " or a file that it names is damaged");
      return null;
    }
    String file = Exporter.dataFile(name);
    files++;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(directory.resolve(file)))) {
      byte[] content = in.readAllBytes();
      if (Exporter.hash(content).equals(name)) {
        return content;
      }
      add(file + " is damaged: its content has changed");
    } catch (NoSuchFileException e) {
      add(file + " is missing");
    } catch (IOException e) {
      add(file + " is damaged: " + e.getMessage());
    }
    return null;
  }

  private byte @Nullable [] read(String name) {
    files++;
    try {
      return Files.readAllBytes(directory.resolve(name.isEmpty() ? "?" : name));
    } catch (IOException e) {
      add(
          (name.isEmpty() ? "a file that " + Exporter.MANIFEST + " should name" : name)
              + " is missing");
      return null;
    }
  }

  private void add(String problem) {
    if (problems.size() < MOST) {
      problems.add(problem);
    }
  }
}
