package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers over haru's own course that README.md shows. */
class ReadmeTest {

  private static final Pattern ROW = Pattern.compile("\\| (`.*`) \\| .* \\| (.*) \\|");
  private static final Pattern QUERY = Pattern.compile("`([^`]+)`");

  private record Example(String query, String heading) {}

  @Test
  void examplesAnswerWithTheSectionsNamed(@TempDir Path index) throws Exception {
    List<Example> examples = examples();
    assertThat(examples).hasSizeGreaterThan(5);
    try (TestEngine engine = TestEngine.of(new TestCourse(Path.of("content")), index)) {
      for (Example example : examples) {
        assertThat(engine.search(example.query()).hits().get(0).heading())
            .as(example.query())
            .isEqualTo(example.heading());
      }
    }
  }

  private static List<Example> examples() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String table = readme.substring(readme.indexOf("| you type |"));
    List<Example> examples = new ArrayList<>();
    Matcher rows = ROW.matcher(table.substring(0, table.indexOf("\n\n")));
    while (rows.find()) {
      Matcher queries = QUERY.matcher(rows.group(1));
      while (queries.find()) {
        examples.add(new Example(queries.group(1), rows.group(2)));
      }
    }
    return examples;
  }
}
