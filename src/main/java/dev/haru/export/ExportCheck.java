package dev.haru.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.haru.search.packed.Directory;
import dev.haru.search.packed.FileNames;
import dev.haru.search.packed.PackedCourse;
import dev.haru.search.packed.PackedDirectory;
import dev.haru.search.packed.PostingsFiles;
import dev.haru.search.packed.TableGroup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  /** The scripts that a manifest names, by its members. */
  private static final List<String> SCRIPTS = List.of("engine", "worker");

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

  /** Returns whether a directory has the manifest of an export, and not that of another program. */
  public static boolean isExport(Path directory) {
    Map<String, String> manifest = new ExportCheck(directory).manifest();
    return SCRIPTS.stream().allMatch(script -> isNamed(script, manifest));
  }

  private static boolean isNamed(String script, Map<String, String> manifest) {
    return manifest.getOrDefault(script, "").matches(script + "\\." + FileNames.PATTERN + "\\.js");
  }

  /** Checks the export in a directory. */
  public static Result check(Path directory) {
    ExportCheck check = new ExportCheck(directory);
    check.run();
    return new Result(check.files, check.problems);
  }

  private void run() {
    Map<String, String> manifest = manifest();
    for (String script : SCRIPTS) {
      if (!isNamed(script, manifest)) {
        add(Exporter.MANIFEST + " is damaged: it does not name the " + script);
        continue;
      }
      String name = manifest.getOrDefault(script, "");
      byte[] content = read(name);
      if (content != null && !name.equals(script + "." + Exporter.hash(content) + ".js")) {
        add(name + " is damaged: its content has changed");
      }
    }
    for (String name : Exporter.OWN) {
      byte[] content = read(name);
      if (content != null && !Exporter.hash(content).equals(manifest.get(name))) {
        add(name + " is damaged, or of another export: its content is not what the manifest says");
      }
    }
    String first = manifest.getOrDefault("data", "");
    if (!first.matches(FileNames.PATTERN)) {
      add(Exporter.MANIFEST + " is damaged: it does not name the index");
      return;
    }
    byte[] root = data(first);
    if (root == null) {
      return;
    }
    try {
      PackedCourse course = PackedCourse.read(root);
      data(course.lexicon());
      course.tables().forEach(this::checkTable);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      add("the index is of another version of haru (" + e.getMessage() + ")");
    }
  }

  private void checkTable(TableGroup group, PackedDirectory root) {
    for (String name : root.read().names()) {
      byte[] content = data(name);
      if (!root.isPaged()) {
        checkBlock(group, content);
      } else if (content != null) {
        new Directory(content).names().forEach(each -> checkBlock(group, data(each)));
      }
    }
  }

  private void checkBlock(TableGroup group, byte @Nullable [] content) {
    if (group == TableGroup.TERMS && content != null) {
      PostingsFiles.names(content).forEach(this::data);
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
    try {
      byte[] zipped = Files.readAllBytes(directory.resolve(file));
      byte[] content = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
      if (Exporter.hash(content).equals(name) && endsAsGzip(zipped, content)) {
        return content;
      }
      add(file + " is damaged: its content has changed");
    } catch (NoSuchFileException e) {
      add(file + " is missing");
    } catch (IOException e) {
      add(file + " is damaged: it cannot be read as a whole file in gzip's format");
    }
    return null;
  }

  /** Returns whether a file ends with the size of its content: browsers reject what comes after. */
  private static boolean endsAsGzip(byte[] zipped, byte[] content) {
    ByteBuffer end = ByteBuffer.wrap(zipped, zipped.length - Integer.BYTES, Integer.BYTES);
    return end.order(ByteOrder.LITTLE_ENDIAN).getInt() == content.length;
  }

  private byte @Nullable [] read(String name) {
    files++;
    try {
      return Files.readAllBytes(directory.resolve(name));
    } catch (IOException e) {
      add(name + " is missing");
      return null;
    }
  }

  private void add(String problem) {
    if (problems.size() < MOST) {
      problems.add(problem);
    }
  }
}
