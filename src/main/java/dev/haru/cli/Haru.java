package dev.haru.cli;

import dev.haru.cli.base.AskedEngine;
import dev.haru.cli.base.ClusterPlace;
import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.EngineOption;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ErrorReporter;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.Style;
import dev.haru.cli.base.VersionProvider;
import dev.haru.cli.cluster.CourseCluster;
import dev.haru.cli.command.CompletionCommand;
import dev.haru.cli.command.DoctorCommand;
import dev.haru.cli.command.EvalCommand;
import dev.haru.cli.command.ExportCommand;
import dev.haru.cli.command.GlossaryCommand;
import dev.haru.cli.command.IndexCommand;
import dev.haru.cli.command.McpCommand;
import dev.haru.cli.command.SearchCommand;
import dev.haru.cli.command.ServeCommand;
import dev.haru.cli.command.ShowCommand;
import dev.haru.cli.command.SuggestCommand;
import dev.haru.cli.command.ZeroHitsCommand;
import dev.haru.cli.interactive.InteractiveSearch;
import dev.haru.cli.shell.ShellWord;
import dev.haru.index.CourseIndex;
import dev.haru.text.ClosestMatch;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code haru}: interactive search, and the other commands. */
@Command(
    name = "haru",
    description = "Full-text search for courses written in Markdown, in Korean and English.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Examples:",
      "  haru                                          (search as you type, on a terminal)",
      "  haru search \"load balancing\"",
      "  haru search 로드 밸런싱 --content my-course",
      "  haru show 2026/Days/day04.md:18"
    })
public final class Haru implements Callable<Integer> {

  /** The minimum width that picocli accepts for help. */
  private static final int MIN_HELP_COLUMNS = 55;

  /** The most edits by which a mistyped command differs from the one that is meant. */
  private static final int SLIP = 2;

  @Spec private CommandSpec spec;

  private final Console console;

  @Mixin private final CourseOptions options;
  @Mixin private final EngineOption engine;

  private Haru(Console console, Environment environment, CommandSpec none) {
    this.console = console;
    this.options = new CourseOptions(console, environment);
    this.engine = new EngineOption(console, environment);
    this.spec = none;
  }

  /** Returns the model of all commands. */
  public static CommandLine commandLine(Console console, Environment environment) {
    CommandLine line = new CommandLine(new Haru(console, environment, CommandSpec.create()));
    line.addSubcommand(new IndexCommand(console, environment));
    line.addSubcommand(new SearchCommand(console, environment));
    line.addSubcommand(new SuggestCommand(console, environment));
    line.addSubcommand(new ShowCommand(console, environment));
    line.addSubcommand(new GlossaryCommand(console, environment));
    line.addSubcommand(new ExportCommand(console, environment));
    line.addSubcommand(new ServeCommand(console, environment));
    line.addSubcommand(new McpCommand(console, environment));
    line.addSubcommand(new ZeroHitsCommand(console, environment));
    line.addSubcommand(new EvalCommand(console, environment));
    line.addSubcommand(new DoctorCommand(console, environment));
    line.addSubcommand(new CompletionCommand(console, environment));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(console.style().colour() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(Math.max(MIN_HELP_COLUMNS, console.columns()));
    line.setParameterExceptionHandler(Haru::complainOfUsage);
    ErrorReporter failures = new ErrorReporter(console);
    line.setExecutionExceptionHandler((e, command, parsed) -> failures.tell(e));
    line.setExecutionStrategy(Haru::execute);
    line.setExpandAtFiles(false); // a query may begin with an @
    return line;
  }

  /** Executes a command; options before its name would be of no effect. */
  private static int execute(ParseResult parsed) {
    if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
      String option = parsed.matchedOptions().getFirst().longestName();
      CommandLine line = parsed.commandSpec().commandLine();
      String command = parsed.subcommand().commandSpec().name();
      throw new ParameterException(
          line,
          option + " stands before the command; put it after it: haru " + command + " " + option);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int complainOfUsage(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    PrintWriter err = line.getErr();
    if (line.getCommand() instanceof Haru
        && e instanceof UnmatchedArgumentException words
        && !words.isUnknownOption()) {
      return complainOfCommand(line, words.getUnmatched());
    }
    err.println("haru: " + Style.printable(String.valueOf(e.getMessage())));
    boolean unknownOption = e instanceof UnmatchedArgumentException u && u.isUnknownOption();
    if (unknownOption) {
      String nearest = nearestOption(line, ((UnmatchedArgumentException) e).getUnmatched().get(0));
      err.println("Did you mean: " + nearest + "?");
    } else {
      UnmatchedArgumentException.printSuggestions(e, err);
    }
    if (unknownOption && line.getCommand() instanceof SearchCommand) {
      String query =
          textOf(((UnmatchedArgumentException) e).getUnmatched(), args).stream()
              .map(ShellWord::quoted)
              .collect(Collectors.joining(" "));
      err.println("To search for it: haru search -- " + Style.printable(query));
    }
    err.println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.FAILURE;
  }

  /** Returns the text of a search: all its words, or only the unknown ones beside real options. */
  private static List<String> textOf(List<String> unknown, String... args) {
    List<String> words = List.of(args).subList(1, args.length);
    boolean hasOptions =
        words.stream().anyMatch(word -> word.startsWith("-") && !unknown.contains(word));
    return hasOptions ? unknown : words;
  }

  /** Tells that there is no such command, and how to search for the words. */
  private static int complainOfCommand(CommandLine line, List<String> words) {
    PrintWriter err = line.getErr();
    String typed = words.getFirst();
    String nearest = ClosestMatch.to(typed, List.copyOf(line.getSubcommands().keySet()));
    err.println("haru: there is no command '" + Style.printable(typed) + "'");
    if (ClosestMatch.distance(typed, nearest) <= SLIP) {
      err.println("Did you mean: haru " + nearest + "?");
    }
    String query = words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
    err.println("To search for it: haru search " + Style.printable(query));
    err.println("See 'haru --help'.");
    return ExitCode.FAILURE;
  }

  /** Returns the most similar option; picocli's suggestions miss one with a letter left out. */
  private static String nearestOption(CommandLine line, String typed) {
    String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
    List<String> options =
        line.getCommandSpec().optionsMap().keySet().stream()
            .filter(option -> option.startsWith("--"))
            .sorted()
            .toList();
    return ClosestMatch.to(name, options);
  }

  /** Searches on a terminal as one types; elsewhere prints the help. */
  @Override
  public Integer call() throws Exception {
    if (console.isTerminal()) {
      CourseTarget target = options.toAsk();
      ClusterPlace place = engine.cluster(target.course().settings());
      try (AskedEngine asked =
          place == null
              ? AskedEngine.ofLucene(console, target, CourseIndex::open)
              : CourseCluster.ask(place)) {
        if (InteractiveSearch.run(
            console, target.course(), asked.engine(), asked.info().lessons())) {
          return ExitCode.DONE;
        }
      }
    }
    spec.commandLine().usage(console.out());
    return ExitCode.DONE;
  }
}
