package dev.haru.cli;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.Output;
import dev.haru.cli.base.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page in roff, generated from the same model of commands as the help. */
public final class ManPage {

  private static final List<Entry> ENVIRONMENT =
      List.of(
          new Entry(
              "HARU_CONTENT",
              "Default for --content; several directories are separated by colons."),
          new Entry("HARU_INDEX", "Default for --index."),
          new Entry(
              "HARU_ALLOW_OUTSIDE",
              "Default for --allow-outside; several are separated by colons."),
          new Entry(
              "HARU_ORIGIN", "Default for --origin of serve; several are separated by spaces."),
          new Entry(
              "HARU_OPENSEARCH_URLS",
              "The addresses of an OpenSearch cluster instead of those in haru.yaml, separated by"
                  + " commas."),
          new Entry(
              "HARU_OPENSEARCH_USER, HARU_OPENSEARCH_PASSWORD", "The credentials for the cluster."),
          new Entry(
              "HARU_OPENSEARCH_CA", "A PEM file with the certificate of the cluster's authority."),
          new Entry("HARU_JAVA_OPTS", "More options for Java, for example -Xmx2g."),
          new Entry("HARU_DEBUG", "If set, failures are reported with a stack trace."),
          new Entry("NO_COLOR, CLICOLOR_FORCE", "If set, turn colours off or force them."),
          new Entry(
              "XDG_CACHE_HOME",
              "The directory for haru/, which holds the indexes, instead of ~/.cache."));

  private static final List<Entry> FILES =
      List.of(
          new Entry("haru.yaml", "The course's settings, in its directory; optional."),
          new Entry("index/", "The indexes of all courses, in haru's own directory."),
          new Entry("~/.cache/haru/", "The indexes, if haru's own directory is not writable."));

  private static final List<Entry> EXIT_STATUS =
      List.of(
          new Entry(String.valueOf(ExitCode.DONE), "Success."),
          new Entry(String.valueOf(ExitCode.NOTHING_FOUND), "Nothing was found."),
          new Entry(
              String.valueOf(ExitCode.FAILURE),
              "A usage error, a failure, or a part of the course that could not be read."));

  private record Entry(String name, String text) {}

  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  /** Prints the page. */
  public static void main(String[] args) {
    Output out = new Output(System.out);
    Console console = new Console(out, out, false, false, Console.USUAL_COLUMNS, Map.of());
    Environment environment = new Environment(Path.of(""), Path.of(""), (start, end) -> {});
    out.print(of(Haru.commandLine(console, environment)));
    out.flush();
  }

  /** Returns the page. */
  public static String of(CommandLine root) {
    ManPage manual = new ManPage();
    manual.write(root);
    return manual.page.toString();
  }

  private void write(CommandLine root) {
    CommandSpec haru = root.getCommandSpec();
    line(".TH HARU 1 \"\" \"" + escaped(Version.line()) + "\" \"\"");
    section("NAME");
    text("haru - " + String.join(" ", haru.usageMessage().description()));
    section("SYNOPSIS");
    text(synopsis(root));
    section("OPTIONS");
    line("Every command has these options.");
    haru.options().forEach(this::option);
    section("COMMANDS");
    root.getSubcommands().values().forEach(this::command);
    entries("ENVIRONMENT", ENVIRONMENT);
    entries("FILES", FILES);
    entries("EXIT STATUS", EXIT_STATUS);
    examples(haru);
  }

  private void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    line(".SS " + escaped(synopsis(command)));
    text(String.join(" ", spec.usageMessage().description()));
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      argument("\\fI" + escaped(parameter.paramLabel()) + "\\fR", parameter);
    }
    spec.options().stream().filter(option -> !isStandard(option)).forEach(this::option);
    examples(spec);
  }

  private static boolean isStandard(OptionSpec option) {
    return option.usageHelp() || option.versionHelp();
  }

  private void option(OptionSpec option) {
    String names = "\\fB" + escaped(String.join(", ", option.names())) + "\\fR";
    boolean hasValue = option.arity().max() > 0;
    argument(hasValue ? names + " \\fI" + escaped(option.paramLabel()) + "\\fR" : names, option);
  }

  private void argument(String term, ArgSpec argument) {
    line(".TP");
    line(term);
    String said = String.join(" ", argument.description());
    text(said.replace("${DEFAULT-VALUE}", argument.defaultValueString()));
  }

  private void entries(String title, List<Entry> entries) {
    section(title);
    for (Entry entry : entries) {
      line(".TP");
      line("\\fB" + escaped(entry.name()) + "\\fR");
      text(entry.text());
    }
  }

  private void examples(CommandSpec spec) {
    line(".PP");
    line(".nf");
    for (String footer : spec.usageMessage().footer()) {
      text(footer);
    }
    line(".fi");
  }

  private static String synopsis(CommandLine command) {
    return new Help(command.getCommandSpec(), Help.defaultColorScheme(Help.Ansi.OFF))
        .abbreviatedSynopsis()
        .strip();
  }

  private void section(String title) {
    line(".SH " + title);
  }

  private void text(String text) {
    String escaped = escaped(text);
    // A line that begins with a dot or an apostrophe would be a request.
    boolean isRequest = escaped.startsWith(".") || escaped.startsWith("'");
    line(isRequest ? "\\&" + escaped : escaped);
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
