package dev.haru.tools;

import dev.haru.bench.BesideFloor;
import dev.haru.bench.Growth;
import dev.haru.bench.SaveToFind;
import dev.haru.bench.StartUp;
import dev.haru.bench.Throughput;
import dev.haru.browser.Screenshots;
import dev.haru.fuzz.Fuzz;
import dev.haru.synthetic.Synthesize;
import dev.haru.tune.Loanwords;
import dev.haru.tune.Tune;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** The programs for developers, each with what it does and its parameters' defaults. */
enum Tool {
  BESIDE_FLOOR(
      BesideFloor::main,
      "queries and indexing, haru's beside plain Lucene's",
      "content=" + Tool.COURSE,
      "queries=" + Tool.QUERIES,
      "baseline=compare"),
  THROUGHPUT(
      Throughput::main,
      "queries a second within one process",
      "content=" + Tool.COURSE,
      "queries=" + Tool.QUERIES),
  SAVE_TO_FIND(
      SaveToFind::main,
      "the time from saving a lesson to finding it",
      "content=" + Tool.COURSE,
      "queries=" + Tool.QUERIES),
  START_UP(
      StartUp::main,
      "whole processes beside an empty program",
      "content=" + Tool.COURSE,
      "rounds=21",
      "launcher=./haru"),
  GROWTH(
      Growth::main,
      "what a synthetic course of some size costs",
      "sections=1000",
      "dir=target/growth",
      "seed=1"),
  SYNTHESIZE(
      Synthesize::main,
      "writes a synthetic course",
      "sections=1000",
      "dir=target/synthetic",
      "seed=1"),
  TUNE(
      Tune::main,
      "ranking parameters tuned on judged queries",
      "content=" + Tool.COURSE,
      "index=" + Tool.INDEX,
      "queries=" + Tool.QUERIES,
      "qrels=../shared/eval/qrels.trec"),
  LOANWORDS(
      Loanwords::main,
      "loanwords that find what the English word finds",
      "content=" + Tool.COURSE,
      "index=" + Tool.INDEX,
      "words=../shared/eval/loanwords.tsv"),
  SCREENSHOTS(Screenshots::main, "pictures of the search box", "dir=target/screenshots"),
  FUZZ(
      arguments -> Fuzz.run(Path.of("target/fuzz"), List.of(arguments)),
      "fuzzing with Jazzer: a target or 'all', then libFuzzer's arguments"),
  JMH(org.openjdk.jmh.Main::main, "JMH benchmarks, with JMH's arguments");

  private static final String COURSE = "src/eval/90daysofdevops";
  private static final String QUERIES = "../shared/eval/queries.tsv";
  private static final String INDEX = "target/tune-index";

  /** A class's {@code main}. */
  private interface Program {
    void main(String[] args) throws Exception;
  }

  private final Program program;
  private final String purpose;
  private final SequencedMap<String, String> defaults = new LinkedHashMap<>();

  Tool(Program program, String purpose, String... parameters) {
    this.program = program;
    this.purpose = purpose;
    for (String parameter : parameters) {
      String[] parts = parameter.split("=", 2);
      defaults.put(parts[0], parts[1]);
    }
  }

  /** Returns the name on the command line, such as {@code beside-floor}. */
  String command() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the tool's entry in the list of tools: name, purpose, and parameters with defaults. */
  String usage() {
    StringBuilder entry =
        new StringBuilder(String.format(Locale.ROOT, "%-14s%s", command(), purpose));
    defaults.forEach(
        (name, value) -> entry.append("\n                ").append(name).append('=').append(value));
    return entry.toString();
  }

  /**
   * Runs the program.
   *
   * @param arguments parameters as {@code name=value}; for a tool without parameters, arguments of
   *     its own
   */
  void run(List<String> arguments) throws Exception {
    program.main((defaults.isEmpty() ? arguments : values(arguments)).toArray(String[]::new));
  }

  /** Returns the values of all parameters, in the order in which the program takes them. */
  List<String> values(List<String> arguments) {
    Map<String, String> values = new LinkedHashMap<>(defaults);
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (parts.length < 2 || values.replace(parts[0], parts[1]) == null) {
        throw new IllegalArgumentException("'" + argument + "' is no parameter of\n" + usage());
      }
    }
    return new ArrayList<>(values.values());
  }
}
