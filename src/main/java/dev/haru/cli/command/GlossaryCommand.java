package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.IndexOpener;
import dev.haru.cli.base.Style;
import dev.haru.cli.base.VersionProvider;
import dev.haru.cli.print.TableLayout;
import dev.haru.glossary.LanguagePair;
import dev.haru.glossary.Translation;
import dev.haru.index.CourseIndex;
import dev.haru.search.query.SynonymLookup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haru glossary}: the names of words in the course's other languages. */
@Command(
    name = "glossary",
    description =
        "Shows the synonyms and translations of a word, or those learned from the course.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {
      "",
      "Learned words are shown as they are indexed, without endings. Entries of the course's own",
      "glossary replace what was learned for the same word.",
      "",
      "Examples:",
      "  haru glossary 부하 분산",
      "  haru glossary --limit 100"
    })
public final class GlossaryCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "WORD",
      description = "A word, or several that form one; without any, the surest learned ones.")
  private List<String> word = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Learned words to show for each pair of languages (${DEFAULT-VALUE}).")
  private int limit = 30;

  private final Console console;

  @Mixin private final CourseOptions options;

  public GlossaryCommand(Console console, Environment environment) {
    this.console = console;
    this.options = new CourseOptions(console, environment);
  }

  @Override
  public Integer call() throws Exception {
    if (limit < 1) {
      console.complain(String.format(Locale.ROOT, "--limit must be 1 or more but was %d", limit));
      return ExitCode.FAILURE;
    }
    CourseTarget target = options.toAsk();
    target.announceSample(console);
    Map<String, List<String>> glossary = target.course().settings().glossary();
    try (CourseIndex index = IndexOpener.open(console, target, CourseIndex::openBriefly);
        SynonymLookup synonymLookup =
            new SynonymLookup(index.learned(), index.info().analyzerGroups(), glossary)) {
      return word.isEmpty() ? showLearned(synonymLookup.learned()) : show(synonymLookup);
    }
  }

  private int show(SynonymLookup synonymLookup) {
    String all = String.join(" ", word);
    List<SynonymLookup.Name> found = synonymLookup.of(all);
    if (found.isEmpty()) {
      console.note(
          String.format(Locale.ROOT, "No other name for '%s' is known.", Style.printable(all)));
      return ExitCode.NOTHING_FOUND;
    }
    print(
        found.stream()
            .map(name -> List.of(name.name(), percent(name.probability()), name.source()))
            .toList());
    return ExitCode.DONE;
  }

  private int showLearned(Map<LanguagePair, List<Translation>> learned) {
    if (learned.isEmpty()) {
      console.note("Nothing was learned: the course has too few lessons in two languages.");
      return ExitCode.NOTHING_FOUND;
    }
    learned.forEach((languages, all) -> {
      String title =
          String.format(
              Locale.ROOT,
              "%s – %s: the surest of %,d",
              languages.left(),
              languages.right(),
              all.size());
      console.out().println(console.style().heading(title));
      print(all.stream().limit(limit).map(GlossaryCommand::row).toList());
    });
    return ExitCode.DONE;
  }

  private static List<String> row(Translation translation) {
    return List.of(
        String.join(" ", translation.left()),
        String.join(" ", translation.right()),
        percent(translation.probability()));
  }

  private static String percent(@Nullable Double probability) {
    return probability == null ? "" : String.format(Locale.ROOT, "%3.0f %%", 100 * probability);
  }

  private void print(List<List<String>> rows) {
    TableLayout layout = new TableLayout(rows, console.columns());
    for (List<String> row : rows) {
      layout.lines(row).forEach(line -> console.out().println(Style.printable(line)));
    }
  }
}
