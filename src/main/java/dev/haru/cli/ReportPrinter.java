package dev.haru.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.index.BuildReport;
import dev.haru.search.json.Json;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what a build did: people in a sentence, programs as JSON. */
enum ReportPrinter {
  SENTENCE {
    @Override
    void print(BuildReport report, Console console) {
      console.note(sentence(report));
    }
  },
  JSON {
    @Override
    void print(BuildReport report, Console console) throws IOException {
      try (JsonGenerator json = Json.compact(console.out())) {
        write(report, json);
      }
      console.out().println();
    }
  };

  /** Prints a line. */
  abstract void print(BuildReport report, Console console) throws IOException;

  private static void write(BuildReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("lessons", report.lessons());
    json.writeNumberField("sections", report.sections());
    json.writeObjectFieldStart("languages");
    for (Map.Entry<String, Integer> language : report.languages().entrySet()) {
      json.writeNumberField(language.getKey(), language.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("problems", report.problems());
    json.writeNumberField("skipped", report.skipped());
    json.writeNumberField("tookMillis", report.took().toMillis());
    json.writeNumberField("bytes", report.bytes());
    json.writeNumberField("generation", report.generation());
    json.writeEndObject();
  }

  private static String sentence(BuildReport report) {
    double seconds = report.took().toMillis() / 1000.0;
    String languages =
        report.languages().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    String skipped =
        report.skipped() == 0 ? "" : String.format(Locale.ROOT, ", %d skipped", report.skipped());
    return String.format(
        Locale.ROOT,
        "Indexed %,d lessons (%s)%s, %,d sections in %.1f s (%,.0f lessons/s); %s.",
        report.lessons(),
        languages,
        skipped,
        report.sections(),
        seconds,
        report.lessons() / Math.max(0.001, seconds),
        Bytes.of(report.bytes()));
  }
}
