package dev.haru.server.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import dev.haru.server.observe.ServerLog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final Reindexing.Finding WARNING =
      new Reindexing.Finding("2026/Days/day01.md", 3, "a fence has no end; close it", false);
  private static final Reindexing.Finding LEFT_OUT =
      new Reindexing.Finding("2026/Days", 0, "it cannot be read; allow it", true);

  private final List<String> lines = new ArrayList<>();
  private final ServerLog log = new ServerLog(lines::add, Clock.systemUTC());

  @Test
  void eachIsAnEventAndWhatIsLeftOutComesFirst() {
    Findings.log(List.of(WARNING, LEFT_OUT), log);
    assertThat(lines).hasSize(2);
    assertThat(JsonValues.object(lines.getFirst()))
        .containsEntry("event", "problem")
        .containsEntry("path", "2026/Days")
        .containsEntry("reason", "it cannot be read; allow it")
        .containsEntry("skipped", true)
        .doesNotContainKey("line");
    assertThat(JsonValues.object(lines.getLast()))
        .containsEntry("line", 3)
        .containsEntry("skipped", false);
  }

  @Test
  void manyAreCounted() {
    List<Reindexing.Finding> many = new ArrayList<>(Collections.nCopies(1_000, WARNING));
    many.add(LEFT_OUT);
    Findings.log(many, log);
    assertThat(lines).hasSize(Findings.MOST + 1);
    assertThat(lines.getFirst()).contains("\"skipped\":true");
    assertThat(JsonValues.object(lines.getLast()))
        .containsEntry("event", "left-out")
        .containsEntry("kind", "problem")
        .containsEntry("count", 1_001 - Findings.MOST);
  }
}
