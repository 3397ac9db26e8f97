package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import dev.haru.kit.JsonValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchCommandTest {

  @TempDir Path home;

  private Cli cli;

  @BeforeEach
  void writeCourse() {
    cli = Cli.withSmallCourse(home);
  }

  @Test
  void firstSearchBuildsTheIndexAndSaysSoOnStderr() {
    Run first = cli.run("search", "load", "balancing");
    assertThat(first.code()).isZero();
    assertThat(first.errLines().get(0)).isEqualTo("There is no index yet: indexing content …");
    assertThat(first.errLines().get(1))
        .matches(
            "Indexed 4 lessons \\(en 3, ko 1\\), 6 sections in .* s \\(.* lessons/s\\); .* KB\\.");
    assertThat(first.errLines().get(2)).matches("content: 2 sections \\(en 2, ko 2\\) in \\d+ ms");
    Run second = cli.run("search", "load", "balancing");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.errLines()).hasSize(1);
  }

  @Test
  void hitReadsWell() {
    Run run = cli.run("search", "load balancing", "--limit", "1");
    assertThat(run.out())
        .isEqualTo(
            """
             1. Day 1: Load balancing
                2026 · day 1 · en
                A load balancer spreads requests over several servers.
                2026/Days/day01.md:1  (also in ko)

            """);
    assertThat(run.err()).endsWith("; more with --offset 1\n");
  }

  @Test
  void queryMayBeSeveralArgumentsAndDecomposed() {
    String decomposed = Normalizer.normalize("밸런싱", Normalizer.Form.NFD);
    assertThat(cli.run("search", "로드", decomposed).out())
        .isEqualTo(cli.run("search", "로드 밸런싱").out())
        .contains("2026/ko/Days/day01.md:1");
  }

  @Test
  void nothingFoundIsExitCodeOneWithoutOutput() {
    cli.run("index");
    assertThat(cli.run("search", "zebra"))
        .isEqualTo(new Run(1, "", "Nothing found for “zebra”; try other or fewer words.\n"));
    assertThat(cli.run("search", "git", "--lang", "ko").code()).isEqualTo(1);
    assertThat(cli.run("search", "git", "--offset", "50").code()).isEqualTo(1);
  }

  @Test
  void commonerWordIsProposed() {
    for (int day = 10; day < 30; day++) {
      cli.content().with("2026/Days/day" + day + ".md", "# Rack " + day + "\n\nA container.\n");
    }
    cli.run("index");
    Run run = cli.run("search", "\"cantainer\"");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errLines().get(0))
        .isEqualTo("Nothing found for “\"cantainer\"”. Did you mean: \"container\"?");
    assertThat(JsonValues.object(cli.run("search", "--json", "\"cantainer\"").out()))
        .containsEntry("didYouMean", "\"container\"");
  }

  @ParameterizedTest
  @CsvSource({
    "--lang ko, 2026/ko/Days/day01.md:1",
    "--year 2026 --day 1, 2026/Days/day01.md:1",
    "--day 1-3 --limit 1, 2026/Days/day01.md:1",
    "--offset 1, 2026/Days/day01.md:5"
  })
  void optionsNarrowTheSearch(String options, String place) {
    String[] args = ("search load balancing requests " + options).split(" ", -1);
    assertThat(cli.run(args).outLines())
        .filteredOn(line -> line.contains(".md:"))
        .first()
        .asString()
        .contains(place);
  }

  @ParameterizedTest
  @CsvSource({
    "--lang k, 'lang must be one language, such as ko or Korean, but was ''k'''",
    "--year 22, year must be between 1900 and 2999 but was 22",
    "--day x, 'day must be a number between 0 and 9999 or a range such as 14-20 but was ''x'''",
    "--day 99999999999, 'day must be a number between 0 and 9999 or a range such as 14-20 but was"
        + " ''99999999999'''",
    "--day 20-14, 'day must be a range from an earlier to a later day, such as 14-20, but was"
        + " 20-14'",
    "--limit 0, limit must be between 1 and 100 but was 0",
    "--offset 20000, offset must be between 0 and 10000 but was 20000"
  })
  void wrongValueIsAUsageError(String option, String message) {
    String[] args = ("search git " + option).split(" ", -1);
    assertThat(cli.run(args)).isEqualTo(new Run(2, "", "haru: " + message + "\n"));
  }

  @Test
  void refusalIsNotAnnouncedAsABuild() throws IOException {
    Path index = Files.createDirectory(home.resolve("own"));
    try (FSDirectory directory = FSDirectory.open(index);
        Lock lock = directory.obtainLock("write.lock")) {
      lock.ensureValid();
      Run run = cli.run("search", "git", "--content", "content", "--index", "own");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.errLines()).singleElement().asString().startsWith("haru: ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--day 2, 2026/Days/day02.md:1",
    "--year 2026 --day 1-2 --offset 2, 2026/Days/day02.md:1",
    "--lang ko, 2026/ko/Days/day01.md:1",
    "--lang KO_kr, 2026/ko/Days/day01.md:1",
    "day:2, 2026/Days/day02.md:1"
  })
  void filtersWithoutAQueryListSections(String options, String place) {
    String[] args = ("search " + options).split(" ", -1);
    Run run = cli.run(args);
    assertThat(run.code()).isZero();
    assertThat(run.outLines())
        .filteredOn(line -> line.contains(".md:"))
        .first()
        .asString()
        .contains(place);
  }

  @Test
  void filtersThatNothingPassesSaySo() {
    cli.run("index");
    assertThat(cli.run("search", "--year", "1999"))
        .isEqualTo(new Run(1, "", "No section passes these filters.\n"));
    String lacked =
        "This course has no lessons in French (fr); its languages are English (en), Korean (ko).\n";
    assertThat(cli.run("search", "git", "--lang", "fr")).isEqualTo(new Run(1, "", lacked));
    assertThat(cli.run("search", "--lang", "fr")).isEqualTo(new Run(1, "", lacked));
    assertThat(cli.run("search", "git lang:fr")).isEqualTo(new Run(1, "", lacked));
    assertThat(cli.run("suggest", "g", "--lang", "fr")).isEqualTo(new Run(1, "", lacked));
  }

  @ParameterizedTest
  @CsvSource({
    "LANG, ko_KR.UTF-8, ko",
    "LC_MESSAGES, ko_KR, ko",
    "LC_ALL, ko, ko",
    "LC_ALL, C.UTF-8, en",
    "LANG, POSIX, en",
    "LANG, en_GB.UTF-8, en",
    "LANG, de_AT@euro, en"
  })
  void readersLanguageIsThatOfTheEnvironment(String variable, String value, String language) {
    cli.set(variable, value);
    assertThat(cli.run("search", "--day", "1", "--limit", "1").outLines().get(1))
        .endsWith("2026 · day 1 · " + language);
    assertThat(cli.run("search", "load balancing", "--limit", "1").outLines().get(1))
        .contains(" · " + language);
    assertThat(cli.run("search", "what is the load", "--limit", "1").outLines().get(1))
        .contains(" · en");
  }

  @Test
  void withoutAQueryAndFiltersIsAUsageError() {
    Run run = cli.run("search");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("haru: Missing required parameter: 'QUERY'");
  }

  @Test
  void emptyQueryIsAUsageError() {
    assertThat(cli.run("search", " "))
        .isEqualTo(new Run(2, "", "haru: the query is empty; type at least one word\n"));
  }

  @Test
  void whatBeginsWithADashGoesBehindTwoDashes() {
    cli.content().with("force.md", "# Pushing\n\ngit push --force overwrites.\n");
    assertThat(cli.run("search", "--", "--force").out()).contains("force.md:1");
    assertThat(cli.run("search", "@servers").code()).isZero();
  }

  @Test
  void indexOfChangedSettingsIsBuiltAgain() {
    cli.run("index");
    cli.content().with("haru.yaml", "name: Mine\n");
    assertThat(cli.run("search", "git").err())
        .startsWith("Up to date: 4 lessons (en 3, ko 1), 6 sections");
    cli.content().with("haru.yaml", "languages: [en]\n");
    assertThat(cli.run("search", "git").err())
        .startsWith("The settings of languages or links have changed: indexing content …\n");
    assertThat(cli.run("search", "git").errLines()).hasSize(1);
  }

  @Test
  void indexOfAnotherVersionIsBuiltAgain() throws Exception {
    Path index = home.resolve("elsewhere");
    cli.run("index", "--index", "elsewhere");
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data = new HashMap<>();
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      data.put("haru.schema", "0");
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    Run run = cli.run("search", "git", "--index", "elsewhere");
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .startsWith("The index is of another version of haru: indexing content …\n");
  }

  @Test
  void correctionIsOneLine() {
    Run run = cli.run("search", "fhem");
    assertThat(run.err()).contains("Showing results for “로드” (you typed “fhem”).\n");
  }

  @Test
  void queryThatOnlyExcludesMissesAWord() {
    cli.run("index");
    assertThat(cli.run("search", "--", "-git"))
        .isEqualTo(
            new Run(1, "", "The query only excludes; type at least one word to search for.\n"));
  }

  @Test
  void explainSaysWhy() {
    Run run = cli.run("search", "git", "--explain");
    assertThat(run.code()).isZero();
    assertThat(run.outLines().size()).isGreaterThan(cli.run("search", "git").outLines().size());
  }
}
