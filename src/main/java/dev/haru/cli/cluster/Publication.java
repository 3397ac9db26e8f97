package dev.haru.cli.cluster;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.cli.base.AfterBuild;
import dev.haru.cli.base.ClusterPlace;
import dev.haru.cli.base.Console;
import dev.haru.course.Course;
import dev.haru.index.directory.IndexException;
import dev.haru.publish.PublishReport;
import dev.haru.search.json.Json;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Publishes the builds of a course to its cluster, and prints a line about each. */
public final class Publication implements AfterBuild, Closeable {

  private final Console console;
  private final CourseCluster cluster;
  private final boolean json;
  private boolean hasTold;

  /**
   * Creates the connection; nothing is sent yet.
   *
   * @param json whether to print JSON on the output, instead of a sentence on the error output
   */
  public Publication(Console console, ClusterPlace place, boolean json) throws IOException {
    this.console = console;
    this.cluster = new CourseCluster(place);
    this.json = json;
  }

  @Override
  public void built(Course course, Path index) throws IndexException, IOException {
    PublishReport report = cluster.publish(course, index);
    if (isUnchanged(report) && hasTold) {
      return; // a later build of the same watch
    }
    hasTold = true;
    if (json) {
      try (JsonGenerator out = Json.compact(console.out())) {
        write(report, out);
      }
      console.out().println();
    } else {
      console.note(sentence(report));
    }
  }

  private static boolean isUnchanged(PublishReport report) {
    return report.sent() == 0 && report.deleted() == 0 && report.files() == 0;
  }

  private String sentence(PublishReport report) {
    String addresses = cluster.place().addresses();
    return isUnchanged(report)
        ? String.format(
            Locale.ROOT,
            "Generation %d at %s is up to date; nothing was sent.",
            report.generation(),
            addresses)
        : String.format(
            Locale.ROOT,
            "Published generation %d to %s: %,d %s sent, %,d deleted.",
            report.generation(),
            addresses,
            report.sent(),
            report.sent() == 1 ? "section" : "sections",
            report.deleted());
  }

  private void write(PublishReport report, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("published", cluster.place().name());
    out.writeBooleanField("changed", !isUnchanged(report));
    out.writeNumberField("generation", report.generation());
    out.writeNumberField("sections", report.sections());
    out.writeNumberField("sent", report.sent());
    out.writeNumberField("deleted", report.deleted());
    out.writeNumberField("files", report.files());
    out.writeNumberField("bytes", report.bytes());
    out.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    cluster.close();
  }
}
