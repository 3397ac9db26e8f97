package dev.haru.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The relevance of a section to a topic, from a file of lines {@code topic <TAB> path:line <TAB>
 * grade <TAB> heading}. The heading is included so that an edit of the lesson does not go
 * unnoticed.
 *
 * @param topic the topic, which the ids of its queries begin with
 * @param place the section's {@code path:line}; its translations have the same grade
 * @param grade 3 for the best place to land, 2 for substantial, 1 for touching on it usefully
 * @param heading the section's heading
 */
record JudgedSection(String topic, String place, int grade, String heading) {

  static List<JudgedSection> read(Path file) throws IOException, EvalFormatException {
    List<JudgedSection> judged = new ArrayList<>();
    for (String line : Lines.of(file)) {
      String[] columns = line.split("\t", -1);
      if (columns.length != 4 || !columns[2].matches("[123]")) {
        throw new EvalFormatException(
            file + ": a line must be a topic, path:line, a grade and a heading but is: " + line);
      }
      judged.add(
          new JudgedSection(columns[0], columns[1], Integer.parseInt(columns[2]), columns[3]));
    }
    return judged;
  }
}
