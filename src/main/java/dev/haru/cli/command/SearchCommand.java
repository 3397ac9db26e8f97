package dev.haru.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.cli.base.AskedEngine;
import dev.haru.cli.base.ClusterPlace;
import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.EngineOption;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ErrorReporter;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.FastPathArguments;
import dev.haru.cli.base.LastSearch;
import dev.haru.cli.base.VersionProvider;
import dev.haru.cli.cluster.CourseCluster;
import dev.haru.cli.print.ResponsePrinter;
import dev.haru.course.Course;
import dev.haru.index.CourseIndex;
import dev.haru.index.directory.IndexException;
import dev.haru.search.Filters;
import dev.haru.search.Hit;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.json.Json;
import dev.haru.search.json.ResponseJson;
import dev.haru.startup.Preloader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code haru search}: ranked sections. */
@Command(
    name = "search",
    description = "Finds the sections that answer a query, best first.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {
      "",
      "A query can have \"exact phrases\", prefix*, -excluded, lang:ko, year:2022, day:14-20.",
      "Put -- before words that begin with a dash: haru search -- docker exec -it",
      "",
      "Examples:",
      "  haru search \"load balancing\"",
      "  haru search 로드 밸런싱 --lang ko --limit 5",
      "  haru search --day 14"
    })
public final class SearchCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "The query; without one, --lang, --year and --day list sections.")
  private List<String> query = List.of();

  @Option(names = "--lang", paramLabel = "LANG", description = "Only lessons in this language.")
  private @Nullable String lang;

  @Option(names = "--year", paramLabel = "N", description = "Only lessons of this year.")
  private @Nullable Integer year;

  @Option(names = "--day", paramLabel = "N|A-B", description = "Only this day or range of days.")
  private @Nullable String day;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Number of hits, 1 to 100 (${DEFAULT-VALUE}).")
  private int limit = SearchRequest.USUAL_LIMIT;

  @Option(names = "--offset", paramLabel = "N", description = "Number of hits to skip.")
  private int offset;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(names = "--explain", description = "Shows how each section's score is made up.")
  private boolean explain;

  private final Console console;

  @Mixin private final CourseOptions options;
  @Mixin private final EngineOption engine;

  public SearchCommand(Console console, Environment environment) {
    this.console = console;
    this.options = new CourseOptions(console, environment);
    this.engine = new EngineOption(console, environment);
  }

  /** Creates the command of a plain command line. */
  public SearchCommand(Console console, Environment environment, FastPathArguments plain) {
    this.console = console;
    this.options = new CourseOptions(console, environment, plain);
    this.engine = new EngineOption(console, environment);
    this.query = plain.query();
    this.lang = plain.lang();
    this.json = plain.json();
  }

  /** Runs the command as picocli would and returns the exit code. */
  public int execute() {
    try {
      return call();
    } catch (Exception e) {
      return new ErrorReporter(console).tell(e);
    }
  }

  private static CourseIndex open(Path path) throws IndexException {
    CourseIndex index = CourseIndex.openBriefly(path);
    Preloader.ofIndex(index);
    return index;
  }

  @Override
  public Integer call() throws Exception {
    Preloader.ofAny();
    Filters filters = Filters.of(lang, year, day);
    if (query.isEmpty() && filters.all().isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "Missing required parameter: 'QUERY'");
    }
    SearchRequest request =
        new SearchRequest(
            String.join(" ", query), filters, null, console.languages(), limit, offset, explain);
    CourseTarget target = options.toAsk();
    Course course = target.course();
    ClusterPlace place = engine.cluster(course.settings());
    Preloader.ofQuery(request.query());
    try (AskedEngine asked =
        place == null
            ? AskedEngine.ofLucene(console, target, SearchCommand::open)
            : CourseCluster.ask(place)) {
      SearchResponse response = asked.engine().search(request);
      if (json) {
        try (JsonGenerator out = Json.pretty(console.out())) {
          ResponseJson.write(response, out);
          out.writeRaw('\n');
        }
      } else {
        new ResponsePrinter(console, course).print(request, response);
      }
      target.announceSample(console);
      options
          .lastSearch(target.index())
          .remember(
              new LastSearch.Results(
                  offset + 1, response.hits().stream().map(Hit::place).toList()));
      return response.hits().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }
}
