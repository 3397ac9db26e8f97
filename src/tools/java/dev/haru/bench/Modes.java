package dev.haru.bench;

import dev.haru.eval.JudgedQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judged queries by mode, the middle part of their ids: {@code T003/en>ko/en}. */
final class Modes {

  private Modes() {}

  /** Reads a file of queries; modes are in the order of their first queries. */
  static Map<String, List<JudgedQuery>> read(Path file) throws Exception {
    Map<String, List<JudgedQuery>> modes = new LinkedHashMap<>();
    for (JudgedQuery query : JudgedQuery.read(file)) {
      modes.computeIfAbsent(mode(query), mode -> new ArrayList<>()).add(query);
    }
    return modes;
  }

  private static String mode(JudgedQuery query) throws IOException {
    String[] parts = query.id().split("/", -1);
    if (parts.length != 3) {
      throw new IOException("the id '" + query.id() + "' must be topic/mode/wording");
    }
    return parts[1];
  }
}
