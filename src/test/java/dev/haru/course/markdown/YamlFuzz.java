package dev.haru.course.markdown;

import dev.haru.course.Course;
import dev.haru.course.settings.Settings;
import dev.haru.course.settings.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Arbitrary bytes are settings or are rejected with a sentence; as front matter they never fail.
 */
public final class YamlFuzz {

  private static final Path COURSE = newDirectory();

  private YamlFuzz() {}

  private static Path newDirectory() {
    try {
      Path directory = Files.createTempDirectory("haru-fuzz");
      directory.toFile().deleteOnExit();
      directory.resolve(Settings.FILE_NAME).toFile().deleteOnExit();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the bytes as a file. */
  public static void accept(byte[] data) {
    try {
      Files.write(COURSE.resolve(Settings.FILE_NAME), data);
      Course.open(List.of(COURSE)).settingsSource();
    } catch (SettingsException e) {
      if (e.getMessage().isBlank()) {
        throw new AssertionError("expected a reason", e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String yaml = new String(data, StandardCharsets.UTF_8);
    FrontMatter front = FrontMatter.read("a.md", "---\n" + yaml + "\n---\n# A\n");
    front.text("title");
    front.year();
    front.day();
    front.lang();
  }
}
