package dev.haru.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Writes the entries that tests report about what they tried, which Surefire ignores, to {@code
 * target/counts.tsv}, one per line.
 */
public final class ReportedCounts implements TestExecutionListener {

  private static final Path FILE = Path.of("target", "counts.tsv");

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    StringBuilder lines = new StringBuilder();
    entry
        .getKeyValuePairs()
        .forEach((what, counts) ->
            lines
                .append(entry.getTimestamp().withNano(0))
                .append('\t')
                .append(test.getLegacyReportingName())
                .append('\t')
                .append(what)
                .append('\t')
                .append(counts)
                .append('\n'));
    try {
      Files.writeString(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write what " + test + " reports", e);
    }
  }
}
