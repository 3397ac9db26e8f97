package dev.haru.server.rebuild;

import dev.haru.server.observe.ServerLog;
import java.util.Comparator;
import java.util.List;

/** Logs what a build has found wrong with the course, so that no lesson is left out in silence. */
final class Findings {

  /** A whole course may be wrong in the same way. */
  static final int MOST = 20;

  private Findings() {}

  /** Logs the first findings, what is left out of the index before the rest, and their number. */
  static void log(List<Reindexing.Finding> findings, ServerLog log) {
    findings.stream()
        .sorted(Comparator.comparing(Reindexing.Finding::skipped).reversed())
        .limit(MOST)
        .forEach(finding -> log(finding, log));
    if (findings.size() > MOST) {
      log.leftOut("problem", findings.size() - MOST);
    }
  }

  private static void log(Reindexing.Finding finding, ServerLog log) {
    log.event(
        "problem",
        json -> {
          json.writeStringField("path", finding.path());
          if (finding.line() > 0) {
            json.writeNumberField("line", finding.line());
          }
          json.writeStringField("reason", finding.reason());
          json.writeBooleanField("skipped", finding.skipped());
        });
  }
}
