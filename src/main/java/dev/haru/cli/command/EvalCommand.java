package dev.haru.cli.command;

import dev.haru.cli.base.AskedEngine;
import dev.haru.cli.base.ClusterPlace;
import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.EngineOption;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.VersionProvider;
import dev.haru.cli.cluster.CourseCluster;
import dev.haru.course.files.RegularFiles;
import dev.haru.eval.Evaluation;
import dev.haru.eval.JudgedQuery;
import dev.haru.eval.Qrels;
import dev.haru.eval.RunFile;
import dev.haru.index.CourseIndex;
import dev.haru.search.SearchRequest;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code haru eval}: runs judged queries and measures the results. */
@Command(
    name = "eval",
    description = "Runs a file of queries, and measures the results against judgements.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {
      "",
      "Example:",
      "  haru eval --queries queries.tsv --qrels qrels.trec --run haru.run"
    })
public final class EvalCommand implements Callable<Integer> {

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "FILE",
      description = "Tab-separated lines: id, language (may be empty), query.")
  private @Nullable Path queries;

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      description = "Judgements in TREC format: id 0 path:line grade.")
  private @Nullable Path qrels;

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "The file for the run in TREC format.")
  private @Nullable Path run;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Hits per query, 1 to 100 (${DEFAULT-VALUE}).")
  private int limit = 20;

  private final Console console;
  private final Environment environment;

  @Mixin private final CourseOptions options;
  @Mixin private final EngineOption engine;

  public EvalCommand(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
    this.options = new CourseOptions(console, environment);
    this.engine = new EngineOption(console, environment);
  }

  @Override
  public Integer call() throws Exception {
    SearchRequest.requireLimit(limit);
    List<JudgedQuery> judged = JudgedQuery.read(existing(Objects.requireNonNull(queries)));
    Qrels judgements = qrels == null ? null : Qrels.read(existing(qrels));
    CourseTarget target = options.toAsk();
    ClusterPlace place = engine.cluster(target.course().settings());
    target.announceSample(console);
    try (AskedEngine asked =
            place == null
                ? AskedEngine.ofLucene(console, target, CourseIndex::open)
                : CourseCluster.ask(place);
        Writer writer = run == null ? Writer.nullWriter() : RunFile.open(resolve(run))) {
      print(new Evaluation(asked.engine(), limit).evaluate(judged, judgements, writer));
    }
    return ExitCode.DONE;
  }

  private Path existing(Path file) throws IOException {
    return RegularFiles.require(resolve(file));
  }

  private Path resolve(Path file) {
    return environment.directory().resolve(file);
  }

  private void print(Evaluation.Summary summary) throws IOException {
    console.out().printf(Locale.ROOT, "queries      %5d%n", summary.queries());
    console.out().printf(Locale.ROOT, "without hit  %5.3f%n", summary.withoutHit());
    if (summary.judged() > 0) {
      console.out().printf(Locale.ROOT, "judged       %5d%n", summary.judged());
      console.out().printf(Locale.ROOT, "nDCG@10      %5.3f%n", summary.ndcg());
      console.out().printf(Locale.ROOT, "MRR@10       %5.3f%n", summary.reciprocalRank());
      console.out().printf(Locale.ROOT, "recall@20    %5.3f%n", summary.recall());
    }
  }
}
