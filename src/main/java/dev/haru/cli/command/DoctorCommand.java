package dev.haru.cli.command;

import dev.haru.cli.base.ClusterPlace;
import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.EngineOption;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.Freshness;
import dev.haru.cli.base.Style;
import dev.haru.cli.base.Version;
import dev.haru.cli.base.VersionProvider;
import dev.haru.cli.cluster.CourseCluster;
import dev.haru.course.Course;
import dev.haru.course.config.Site;
import dev.haru.course.config.SiteFault;
import dev.haru.course.files.CourseFiles;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.settings.Settings;
import dev.haru.course.settings.SettingsException;
import dev.haru.course.survey.CourseSurvey;
import dev.haru.course.survey.Places;
import dev.haru.index.CourseIndex;
import dev.haru.index.IndexCheck;
import dev.haru.index.IndexInfo;
import dev.haru.index.directory.IndexException;
import dev.haru.search.opensearch.ClusterException;
import dev.haru.search.opensearch.ClusterStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code haru doctor}: a report on the environment, the course and the index. */
@Command(
    name = "doctor",
    description = "Shows what haru runs on, and checks the course and its index.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {"", "Example:", "  haru doctor --content ~/90DaysOfDevOps"})
public final class DoctorCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final CourseOptions options;
  @Mixin private final EngineOption engine;

  public DoctorCommand(Console console, Environment environment) {
    this.console = console;
    this.options = new CourseOptions(console, environment);
    this.engine = new EngineOption(console, environment);
  }

  @Override
  public Integer call() throws Exception {
    CourseTarget target;
    ClusterPlace place;
    try {
      target = options.toBuild(); // the problems are those that a build would find
      place = engine.cluster(target.course().settings());
    } catch (SettingsException | IndexException e) {
      printEnvironment();
      throw e;
    }
    printEnvironment();
    boolean courseIsSound = checkCourse(target.course());
    boolean clusterIsSound = place == null || checkCluster(place);
    boolean hasIndex = place == null || Files.exists(target.index()); // a cluster needs none here
    boolean indexIsSound = !hasIndex || checkIndex(target.course(), target.index());
    target.announceSample(console);
    return courseIsSound && clusterIsSound && indexIsSound ? ExitCode.DONE : ExitCode.FAILURE;
  }

  private void printEnvironment() {
    print("haru", Version.number());
    print(
        "java",
        String.format(
            Locale.ROOT,
            "%s, %s (%s)",
            System.getProperty("java.version"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.home")));
  }

  private boolean checkCourse(Course course) throws IOException {
    print("course", course.settings().name());
    course.contentDirectories().forEach(d -> print("content", d.toAbsolutePath().toString()));
    print("site", site(course.settings()));
    @Nullable String siteFault = SiteFault.of(course.settings().site());
    CourseFiles files = course.files();
    CourseSurvey survey = CourseSurvey.of(course, files);
    List<CourseProblem> problems = survey.problems();
    print(
        "files",
        String.format(Locale.ROOT, "%,d, %s", files.files().size(), complaints(problems.size())));
    if (!files.notRead().isEmpty()) {
      print(
          "not read",
          files.notRead().entrySet().stream()
              .map(each -> String.format(Locale.ROOT, "%,d %s", each.getValue(), each.getKey()))
              .collect(Collectors.joining(", ")));
    }
    printFindings(survey);
    problems.forEach(problem -> console.complain(problem.message()));
    if (siteFault != null) {
      console.complain(siteFault);
    }
    return problems.isEmpty() && siteFault == null;
  }

  private static String site(Settings settings) {
    Site site = settings.site();
    String base = settings.links().base();
    return settings.links().preset().key()
        + (site.file().isEmpty() ? "" : ", found by " + site.directory().resolve(site.file()))
        + (base == null ? "; links have no base" : "; links begin with " + base);
  }

  /** Prints what a maintainer should look at, each with its first place. */
  private void printFindings(CourseSurvey survey) {
    printPlaces("hidden", survey.unpublished(), "unpublished");
    printPlaces("guessed", survey.guessed(), "lessons whose language was guessed from their text");
    printPlaces("alone", survey.alone(), "lessons without a translation");
    printPlaces(
        "ids", survey.unusedIds(), "headings with ids that the site does not use as anchors");
    if (!survey.syntaxLeft().isEmpty()) {
      print(
          "syntax",
          "left in texts: "
              + survey.syntaxLeft().entrySet().stream()
                  .map(each -> each.getKey() + " " + each.getValue())
                  .collect(Collectors.joining(", ")));
    }
    print("code", String.format(Locale.ROOT, "%.0f %% of all words", 100 * survey.shareOfCode()));
  }

  private void printPlaces(String what, Places places, String value) {
    if (places.count() > 0) {
      print(
          what,
          String.format(Locale.ROOT, "%,d %s, first %s", places.count(), value, places.first()));
    }
  }

  private static String complaints(int problems) {
    return problems == 0 ? "all readable" : problems == 1 ? "1 problem" : problems + " problems";
  }

  private boolean checkCluster(ClusterPlace place) throws IOException {
    print("cluster", place.toString() + (place.user() == null ? "" : ", as " + place.user()));
    try (CourseCluster cluster = new CourseCluster(place)) {
      ClusterStatus status = cluster.status();
      print(
          "reachable",
          String.format(
              Locale.ROOT,
              "yes, OpenSearch %s, %d %s, %s",
              status.version(),
              status.nodes(),
              status.nodes() == 1 ? "node" : "nodes",
              status.health()));
      if (status.generation() == 0) {
        print("published", "no");
        console.complain(
            "the cluster does not have the course; publish it with 'haru index --engine"
                + " opensearch'");
        return false;
      }
      print(
          "published",
          String.format(
              Locale.ROOT, "generation %d, %,d sections", status.generation(), status.sections()));
      if (status.sections() != status.published()) {
        console.complain(
            String.format(
                Locale.ROOT,
                "the cluster has %,d of the %,d sections that were published; publish them again"
                    + " with 'haru index --engine opensearch'",
                status.sections(),
                status.published()));
        return false;
      }
      return true;
    } catch (ClusterException e) {
      print("reachable", "no");
      console.complain(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private boolean checkIndex(Course course, Path index) throws IOException, IndexException {
    print("index", index.toAbsolutePath().toString());
    try (CourseIndex opened = CourseIndex.open(index)) {
      IndexInfo info = opened.info();
      print(
          "built",
          info.built().truncatedTo(ChronoUnit.SECONDS) + ", generation " + opened.generation());
      String languages =
          info.languages().entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining(", "));
      print("lessons", String.format(Locale.ROOT, "%,d (%s)", info.lessons(), languages));
      print("sections", String.format(Locale.ROOT, "%,d", opened.sections()));
      info.binding().require(course, index);
      Freshness look = Freshness.of(course, opened);
      print("state", look.isFresh() ? "up to date" : "stale");
      if (!look.isFresh()) {
        console.complain(look.what(info) + "; run 'haru index'");
        return false;
      }
    } catch (IndexException e) {
      console.complain(String.valueOf(e.getMessage()));
      return false;
    }
    return checkFiles(index);
  }

  private boolean checkFiles(Path index) throws IOException, IndexException {
    List<String> damage = IndexCheck.damage(index);
    print("check", damage.isEmpty() ? "sound" : "damaged");
    damage.forEach(console::complain);
    return damage.isEmpty();
  }

  private void print(String what, String value) {
    console.out().printf(Locale.ROOT, "%-9s %s%n", what, Style.printable(value));
  }
}
