package dev.haru.tools;

import dev.haru.bench.BesideCluster;
import dev.haru.bench.BesideFloor;
import dev.haru.bench.ClusterBuilding;
import dev.haru.bench.ClusterFailover;
import dev.haru.bench.ClusterServers;
import dev.haru.bench.Growth;
import dev.haru.bench.SaveToFind;
import dev.haru.bench.StartUp;
import dev.haru.bench.Throughput;
import dev.haru.browser.Screenshots;
import dev.haru.fuzz.Fuzz;
import dev.haru.synthetic.Synthesize;
import dev.haru.tune.GlossaryPrecision;
import dev.haru.tune.KnownItems;
import dev.haru.tune.Loanwords;
import dev.haru.tune.LoanwordsInField;
import dev.haru.tune.Tune;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A program for developers.
 *
 * @param name the name on the command line
 * @param program the program
 * @param purpose what it does
 * @param parameters its parameters with their defaults, {@code name=value}, in the order in which
 *     the program takes them; empty if it has arguments of its own
 */
record Tool(String name, Program program, String purpose, List<String> parameters) {

  private static final String COURSE = "content=src/eval/90daysofdevops";
  private static final String QUERIES = "queries=../shared/eval/queries.tsv";
  private static final String CLUSTER = "url=http://localhost:9200";
  private static final String INDEX = "index=target/tune-index";

  /** All programs. */
  static final List<Tool> ALL =
      List.of(
          new Tool(
              "beside-floor",
              BesideFloor::main,
              "queries and indexing, haru's beside plain Lucene's",
              List.of(COURSE, QUERIES, "baseline=compare")),
          new Tool(
              "throughput",
              Throughput::main,
              "queries per second within one process",
              List.of(COURSE, QUERIES)),
          new Tool(
              "save-to-find",
              SaveToFind::main,
              "the time from saving a lesson to finding it",
              List.of(COURSE, QUERIES)),
          new Tool(
              "start-up",
              StartUp::main,
              "whole processes beside an empty program",
              List.of(COURSE, "rounds=21", "launcher=./haru")),
          new Tool(
              "growth",
              Growth::main,
              "the costs of a synthetic course of some size",
              List.of("sections=1000", "dir=target/growth", "seed=1")),
          new Tool(
              "beside-cluster",
              BesideCluster::main,
              "queries in an OpenSearch cluster beside those in the process",
              List.of(INDEX, QUERIES, CLUSTER, "name=beside-cluster")),
          new Tool(
              "cluster-failover",
              ClusterFailover::main,
              "queries at a steady rate while a cluster's nodes are killed and come back",
              List.of(INDEX, QUERIES, "rate=10", "seconds=30")),
          new Tool(
              "cluster-building",
              ClusterBuilding::main,
              "queries at a steady rate while a course is published to the same cluster",
              List.of(INDEX, QUERIES, CLUSTER, "name=cluster-building", "rate=4")),
          new Tool(
              "cluster-servers",
              ClusterServers::main,
              "answers a second of one to three servers before a published course",
              List.of(QUERIES, CLUSTER, "name=beside-cluster", "connections=8")),
          new Tool(
              "synthesize",
              Synthesize::main,
              "a synthetic course",
              List.of("sections=1000", "dir=target/synthetic", "seed=1")),
          new Tool(
              "tune",
              Tune::main,
              "ranking parameters, tuned on judged queries",
              List.of(COURSE, INDEX, QUERIES, "qrels=../shared/eval/qrels.trec")),
          new Tool(
              "loanwords",
              Loanwords::main,
              "loanwords that find what the English word finds",
              List.of(COURSE, INDEX, "words=../shared/eval/loanwords.tsv")),
          new Tool(
              "loanwords-in-field",
              LoanwordsInField::main,
              "loanwords in no dictionary that find the Latin word first",
              List.of("courses=../shared/corpus", INDEX, "words=src/eval/field/loanwords.tsv")),
          new Tool(
              "glossary-precision",
              GlossaryPrecision::main,
              "how many of the learned word pairs are right",
              List.of("content=content", INDEX, "judged=src/eval/glossary/content.tsv")),
          new Tool(
              "known-items",
              KnownItems::main,
              "headings and titles of contents that find their own section first",
              List.of(COURSE, INDEX, "contents=", "list=false")),
          new Tool(
              "screenshots",
              Screenshots::main,
              "pictures of the search box",
              List.of("dir=target/screenshots")),
          new Tool(
              "fuzz",
              arguments -> Fuzz.run(Path.of("target/fuzz"), List.of(arguments)),
              "fuzzing with Jazzer: a target or 'all', then libFuzzer's arguments",
              List.of()),
          new Tool(
              "jmh",
              org.openjdk.jmh.Main::main,
              "JMH benchmarks, with JMH's arguments",
              List.of()));

  /** The {@code main} method of a class. */
  interface Program {
    /** Runs the program. */
    void run(String[] args) throws Exception;
  }

  /** Returns the entry in the list of tools: name, purpose, and parameters with their defaults. */
  String usage() {
    return String.format(Locale.ROOT, "%-20s%s", name, purpose)
        + parameters.stream()
            .map(each -> "\n" + " ".repeat(22) + each)
            .collect(Collectors.joining());
  }

  /**
   * Runs the program.
   *
   * @param arguments parameters as {@code name=value}; for a tool without parameters, arguments of
   *     its own
   */
  void run(List<String> arguments) throws Exception {
    program.run((parameters.isEmpty() ? arguments : values(arguments)).toArray(String[]::new));
  }

  /** Returns the values of all parameters. */
  List<String> values(List<String> arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    parameters.stream()
        .map(each -> each.split("=", 2))
        .forEach(each -> values.put(each[0], each[1]));
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (parts.length < 2 || values.replace(parts[0], parts[1]) == null) {
        throw new IllegalArgumentException("'" + argument + "' is not a parameter of\n" + usage());
      }
    }
    return List.copyOf(values.values());
  }
}
