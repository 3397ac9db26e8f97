package dev.haru.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.cli.base.AskedEngine;
import dev.haru.cli.base.ClusterPlace;
import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.EngineOption;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.Style;
import dev.haru.cli.base.VersionProvider;
import dev.haru.cli.cluster.CourseCluster;
import dev.haru.cli.print.MarkedLines;
import dev.haru.index.CourseIndex;
import dev.haru.search.Filters;
import dev.haru.search.SuggestRequest;
import dev.haru.search.SuggestResponse;
import dev.haru.search.Suggestion;
import dev.haru.search.json.Json;
import dev.haru.search.json.SuggestJson;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haru suggest}: completions of a query. */
@Command(
    name = "suggest",
    description = "Completes a query with headings and words of the course.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {
      "",
      "Each line has a suggestion, its kind, and the number of sections with it.",
      "",
      "Examples:",
      "  haru suggest load bal",
      "  haru suggest 쿠버ㄴㅌ",
      "  haru suggest znqj"
    })
public final class SuggestCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PREFIX", description = "The text typed so far.")
  private List<String> prefix = List.of();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Only suggestions from lessons in this language.")
  private @Nullable String lang;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Number of suggestions, 1 to 20 (${DEFAULT-VALUE}).")
  private int limit = SuggestRequest.USUAL_LIMIT;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final Console console;

  @Mixin private final CourseOptions options;
  @Mixin private final EngineOption engine;

  public SuggestCommand(Console console, Environment environment) {
    this.console = console;
    this.options = new CourseOptions(console, environment);
    this.engine = new EngineOption(console, environment);
  }

  @Override
  public Integer call() throws Exception {
    SuggestRequest request = new SuggestRequest(String.join(" ", prefix), lang, limit);
    CourseTarget target = options.toAsk();
    ClusterPlace place = engine.cluster(target.course().settings());
    target.announceSample(console);
    try (AskedEngine asked =
        place == null
            ? AskedEngine.ofLucene(console, target, CourseIndex::openBriefly)
            : CourseCluster.ask(place)) {
      SuggestResponse response = asked.engine().suggest(request);
      if (json) {
        try (JsonGenerator out = Json.pretty(console.out())) {
          SuggestJson.write(response, out);
          out.writeRaw('\n');
        }
      } else if (response.suggestions().isEmpty()) {
        List<String> languages = List.copyOf(asked.info().languages().keySet());
        String lacked = Filters.ofLanguage(lang).lacked(languages);
        console.note(
            lacked != null
                ? lacked
                : String.format(
                    Locale.ROOT, "Nothing begins with “%s”.", Style.printable(response.query())));
      } else {
        print(response.suggestions());
      }
      return response.suggestions().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private void print(List<Suggestion> suggestions) {
    Style style = console.style();
    for (Suggestion suggestion : suggestions) {
      // Suggestions are short; the terminal wraps the others.
      String text =
          String.join(
              "",
              new MarkedLines(style, Integer.MAX_VALUE)
                  .text(suggestion.text(), suggestion.highlights()));
      console.out().println(text + style.faint("  " + what(suggestion)));
    }
  }

  private static String what(Suggestion suggestion) {
    String kind = suggestion.kind().name().toLowerCase(Locale.ROOT);
    return String.format(
        Locale.ROOT,
        suggestion.count() == 1 ? "%s, %d section" : "%s, %,d sections",
        kind,
        suggestion.count());
  }
}
