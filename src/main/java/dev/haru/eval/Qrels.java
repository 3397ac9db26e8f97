package dev.haru.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Relevance judgements from a TREC file of lines {@code qid 0 path:line grade}, in which a space in
 * a path is {@code %20}.
 */
public final class Qrels {

  private final Map<String, Map<String, Integer>> grades = new HashMap<>();

  private Qrels() {}

  /** Reads a file of judgements, ignoring blank lines. */
  public static Qrels read(Path file) throws IOException, EvalFormatException {
    Qrels qrels = new Qrels();
    int number = 0;
    for (String line : Lines.of(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] columns = line.strip().split("\\s+", -1);
      if (columns.length != 4
          || !columns[2].matches(".+:\\d+")
          || !columns[3].matches("-?\\d{1,3}")) {
        throw new EvalFormatException(
            String.format(
                Locale.ROOT,
                "%s:%d: a line must be 'qid 0 path:line grade' with a number as grade",
                file,
                number));
      }
      qrels
          .grades
          .computeIfAbsent(columns[0], id -> new HashMap<>())
          .put(columns[2].replace("%20", " "), Integer.valueOf(columns[3]));
    }
    return qrels;
  }

  /** Returns the judged sections of a query with their grades, possibly none. */
  Map<String, Integer> of(String query) {
    return grades.getOrDefault(query, Map.of());
  }
}
