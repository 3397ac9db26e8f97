package dev.haru.cli.base;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.index.build.BuildReport;
import dev.haru.search.json.Json;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms of a build's summary. */
public enum ReportPrinter {
  /** A sentence for people, on the error output. */
  SENTENCE {
    @Override
    void print(BuildReport report, Console console) {
      console.note(sentence(report));
      if (!report.leftOut().isEmpty()) {
        console.note(leftOut(report.leftOut()));
      }
      if (report.unpublished() > 0) {
        console.note(unpublished(report.unpublished()));
      }
    }

    @Override
    void printNotRead(BuildReport report, Console console) {
      report.notRead().forEach((ending, count) -> console.note(notRead(ending, count) + "."));
    }
  },
  /** JSON for programs, on the output. */
  JSON {
    @Override
    void print(BuildReport report, Console console) throws IOException {
      try (JsonGenerator json = Json.compact(console.out())) {
        write(report, json);
      }
      console.out().println();
    }

    @Override
    void printNotRead(BuildReport report, Console console) {} // it is part of the object
  };

  /** Prints the summary as one line, and others if lessons were left out. */
  abstract void print(BuildReport report, Console console) throws IOException;

  /** Prints how many documents are not read, a line for each format. */
  abstract void printNotRead(BuildReport report, Console console);

  /** Returns how many documents of a format are not read. */
  static String notRead(String ending, int count) {
    return String.format(
        Locale.ROOT,
        count == 1 ? "%,d %s file is not read" : "%,d %s files are not read",
        count,
        ending);
  }

  private static void write(BuildReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("lessons", report.lessons());
    json.writeNumberField("sections", report.sections());
    json.writeObjectFieldStart("languages");
    for (Map.Entry<String, Integer> language : report.languages().entrySet()) {
      json.writeNumberField(language.getKey(), language.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("leftOut");
    for (Map.Entry<String, Integer> language : report.leftOut().entrySet()) {
      json.writeNumberField(language.getKey(), language.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("unpublished", report.unpublished());
    BuildReport.Changes changes = report.changes();
    json.writeNumberField("added", changes.added());
    json.writeNumberField("changed", changes.changed());
    json.writeNumberField("removed", changes.removed());
    json.writeNumberField("problems", report.problems());
    json.writeNumberField("skipped", report.skipped());
    json.writeObjectFieldStart("notRead");
    for (Map.Entry<String, Integer> format : report.notRead().entrySet()) {
      json.writeNumberField(format.getKey(), format.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("tookMillis", report.took().toMillis());
    json.writeNumberField("bytes", report.bytes());
    json.writeNumberField("generation", report.generation());
    json.writeEndObject();
  }

  private static String sentence(BuildReport report) {
    double seconds = report.took().toMillis() / 1000.0;
    return String.format(
        Locale.ROOT,
        "%s in %.1f s%s; %s.",
        done(report),
        seconds,
        speed(report, seconds),
        Bytes.of(report.bytes()));
  }

  private static String done(BuildReport report) {
    BuildReport.Changes changes = report.changes();
    String languages = mostFirst(report.languages());
    String skipped =
        report.skipped() == 0 ? "" : String.format(Locale.ROOT, ", %d skipped", report.skipped());
    int warnings = report.problems() - report.skipped();
    String warned = warnings == 0 ? "" : ", " + count(warnings, "warning");
    String all =
        String.format(
            Locale.ROOT,
            "%s%s%s%s, %s",
            count(report.lessons(), "lesson"),
            languages.isEmpty() ? "" : " (" + languages + ")",
            skipped,
            warned,
            count(report.sections(), "section"));
    if (isAnew(report)) {
      return "Indexed " + all;
    }
    return changes.isEmpty()
        ? "Up to date: " + all + ", checked"
        : String.format(
            Locale.ROOT,
            "Indexed %,d new, %,d changed, %,d removed: %s",
            changes.added(),
            changes.changed(),
            changes.removed(),
            all);
  }

  private static String leftOut(Map<String, Integer> languages) {
    int all = languages.values().stream().mapToInt(Integer::intValue).sum();
    return String.format(
        Locale.ROOT,
        "Left out %s in languages that haru.yaml does not name (%s).",
        count(all, "lesson"),
        mostFirst(languages));
  }

  private static String unpublished(int lessons) {
    return String.format(
        Locale.ROOT,
        "Left out %s that %s front matter says not to show.",
        count(lessons, "lesson"),
        lessons == 1 ? "its" : "their");
  }

  private static String mostFirst(Map<String, Integer> languages) {
    return languages.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String count(int number, String of) {
    return String.format(Locale.ROOT, number == 1 ? "%,d %s" : "%,d %ss", number, of);
  }

  private static String speed(BuildReport report, double seconds) {
    return isAnew(report)
        ? String.format(
            Locale.ROOT, " (%,.0f lessons/s)", report.lessons() / Math.max(0.001, seconds))
        : "";
  }

  /** Returns whether all lessons were read. */
  private static boolean isAnew(BuildReport report) {
    BuildReport.Changes changes = report.changes();
    boolean isMore = changes.changed() == 0 && changes.removed() == 0 && changes.added() > 0;
    return isMore && changes.added() >= report.lessons();
  }
}
