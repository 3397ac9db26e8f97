package dev.haru.cli.base;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The places of a user's last search in a course, in a small file of the user's cache, so that a
 * result can be named by its number. It is a convenience: what cannot be written is not remembered.
 */
public final class LastSearch {

  private static final int MOST_BYTES = 1 << 20;

  private final @Nullable Path file;

  /**
   * The results that were shown.
   *
   * @param first the number of the first one
   * @param places their places, {@code path:line}
   */
  public record Results(int first, List<String> places) {

    /** Copies the list. */
    public Results {
      places = List.copyOf(places);
    }

    /** Returns the place of a result, or null if it was not shown. */
    public @Nullable String place(int number) {
      int index = number - first;
      return index < 0 || index >= places.size() ? null : places.get(index);
    }

    /** Returns the number of the last one. */
    public int last() {
      return first + places.size() - 1;
    }
  }

  private LastSearch(@Nullable Path file) {
    this.file = file;
  }

  /**
   * Returns that of a course.
   *
   * @param cache haru's directory in the user's cache, or null if there is none
   * @param index the index of the course
   */
  static LastSearch of(@Nullable Path cache, Path index) {
    if (cache == null) {
      return new LastSearch(null);
    }
    CRC32 hash = new CRC32();
    hash.update(index.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
    return new LastSearch(cache.resolve("last-search-" + Long.toHexString(hash.getValue())));
  }

  /** Remembers results, if there are any. */
  public void remember(Results results) {
    if (file == null || results.places().isEmpty()) {
      return;
    }
    String text = results.first() + "\n" + String.join("\n", results.places()) + "\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      write(file, bytes);
    } catch (IOException e) {
      try {
        Files.createDirectories(file.getParent()); // most often it is there
        write(file, bytes);
      } catch (IOException again) {
        // Nothing is remembered.
      }
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      out.write(bytes); // its classes are loaded for the terminal anyway
    }
  }

  /** Returns what is remembered, or null. */
  public @Nullable Results recall() {
    try {
      if (file == null || Files.size(file) > MOST_BYTES) {
        return null;
      }
      List<String> lines = Files.readString(file).lines().toList();
      return new Results(Integer.parseInt(lines.getFirst()), lines.subList(1, lines.size()));
    } catch (IOException | RuntimeException e) {
      return null; // there is none, or something else was written there
    }
  }
}
