package dev.haru.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The files of an export.
 *
 * @param files the contents by names that are relative to the export's directory
 */
record ExportFiles(Map<String, byte[]> files) {

  /** Returns a file of haru's own that every export has. */
  static byte[] own(String name) throws IOException {
    String text = resource("/dev/haru/export/" + name);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String resource(String name) throws IOException {
    try (InputStream in = ExportFiles.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns the same export with another file. */
  ExportFiles with(String name, byte[] content) {
    Map<String, byte[]> changed = new HashMap<>(files);
    changed.put(name, content);
    return new ExportFiles(changed);
  }
}
