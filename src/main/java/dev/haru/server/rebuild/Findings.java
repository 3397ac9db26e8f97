package dev.haru.server.rebuild;

import dev.haru.server.observe.ServerLog;
import java.util.Comparator;
import java.util.List;

/** Logs the course problems that a build has found, so that no lesson is skipped silently. */
final class Findings {

  /** The maximum number of logged findings, because a whole course may have the same problem. */
  static final int MOST = 20;

  private Findings() {}

  /** Logs the first findings, those that skip a lesson first, and the number of the others. */
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
