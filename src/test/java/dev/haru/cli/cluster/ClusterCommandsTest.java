package dev.haru.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.JsonValues;
import dev.haru.kit.OpenSearchCluster;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Commands with a course in a real cluster. */
@Tag("process")
class ClusterCommandsTest {

  @TempDir private Path home;

  private final OpenSearchCluster cluster = OpenSearchCluster.shared();
  private final String urls =
      cluster.urls().stream().map(URI::toString).collect(Collectors.joining(","));
  private Cli cli;
  private Path settings;

  @BeforeEach
  void makeCourse(TestInfo test) throws IOException {
    cli = Cli.withSmallCourse(home).set("HARU_OPENSEARCH_URLS", urls);
    settings = home.resolve("content/haru.yaml");
    String name = "cli-" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    write("lucene", name);
  }

  /** Writes settings with the cluster's name, and another engine as the default. */
  private void write(String engine, String name) throws IOException {
    String own = "name: " + name + "\n";
    Files.writeString(settings, engine.equals("lucene") ? own : own + "engine: opensearch\n");
  }

  private Cli elsewhere() throws IOException {
    Path other = Files.createDirectories(home.resolve("elsewhere"));
    String name = Files.readString(settings).lines().findFirst().orElseThrow();
    Files.writeString(other.resolve("haru.yaml"), name + "\nengine: opensearch\n");
    return new Cli(home.resolve("home"))
        .set("HARU_CONTENT", other)
        .set("HARU_OPENSEARCH_URLS", urls);
  }

  @Test
  void aCourseIsPublishedAndSearchedWithoutAnIndexOnDisk() throws Exception {
    Cli.Run built = cli.run("index", "--engine", "opensearch");
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.errLines().getLast())
        .isEqualTo("Published generation 1 to " + urls + ": 6 sections sent, 0 deleted.");
    String[] search = {"search", "load balancing", "--json"};
    Map<String, Object> lucene = JsonValues.object(cli.run(search).out());
    Files.delete(home.resolve("content/README.md")); // nothing here reads the lessons
    Cli there = elsewhere();
    Cli.Run found = there.run(search);
    assertThat(found.code()).as(found.err()).isZero();
    assertThat(found.err()).isEmpty();
    assertThat(JsonValues.object(found.out()).get("total")).isEqualTo(lucene.get("total"));
    assertThat(JsonValues.object(found.out()).get("hits")).isEqualTo(lucene.get("hits"));
    assertThat(there.run("suggest", "load").out()).contains("Load balancing");
    Path queries = Files.writeString(home.resolve("queries.tsv"), "q1\t\tgit\nq2\tko\t로드\n");
    Cli.Run evaluated = there.run("eval", "--queries", queries.toString());
    assertThat(evaluated.out()).contains("queries          2").contains("without hit  0.000");
    assertThat(home.resolve("home/index")).doesNotExist();
  }

  @Test
  void onlyChangesAreSent() throws Exception {
    write("opensearch", "cli-onlychangesaresent");
    cli.run("index");
    String last = "";
    for (int i = 0; i < 50 && !last.endsWith("nothing was sent."); i++) {
      last = cli.run("index").errLines().getLast(); // files that are new are read once more
    }
    assertThat(last).matches("Generation \\d at " + urls + " is up to date; nothing was sent\\.");
    cli.content().with("2026/Days/day02.md", "# Day 2: Git\n\nA branch is a name.\n");
    Cli.Run again = cli.run("index", "--engine=opensearch", "--json");
    assertThat(again.outLines()).hasSize(2);
    assertThat(JsonValues.object(again.outLines().get(1)))
        .containsEntry("published", "cli-onlychangesaresent")
        .containsEntry("changed", true)
        .containsEntry("sent", 1);
    assertThat(elsewhere().run("search", "branch").code()).isZero();
  }

  @Test
  void aCourseThatIsNotThereIsToldWithTheCommand() throws Exception {
    for (String command : List.of("search", "suggest")) {
      Cli.Run run = elsewhere().run(command, "x");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .startsWith("haru: the OpenSearch cluster at " + urls + " does not have the course")
          .contains("'haru index --engine opensearch'");
    }
  }

  @Test
  void missingAddressesAreTold() {
    Cli.Run run = cli.set("HARU_OPENSEARCH_URLS", "").run("search", "--engine", "opensearch", "x");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("'urls'").contains("HARU_OPENSEARCH_URLS").hasLineCount(1);
  }

  @Test
  void anUnknownEngineIsTold() {
    assertThat(cli.run("search", "--engine", "solr", "x").err())
        .contains("must be lucene or opensearch but was 'solr'");
  }

  @Test
  void theOptionOverridesTheSettings() throws Exception {
    write("opensearch", "cli-none");
    assertThat(cli.run("search", "--engine", "lucene", "git").code()).isZero();
  }

  @Test
  void doctorTellsAboutTheClusterButNoPassword() throws Exception {
    cli.set("HARU_OPENSEARCH_USER", "someone").set("HARU_OPENSEARCH_PASSWORD", "hidden");
    assertThat(cli.run("doctor", "--engine", "opensearch").code()).isEqualTo(2);
    cli.run("index", "--engine", "opensearch");
    Cli.Run run = cli.run("doctor", "--engine", "opensearch");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("cluster   cli-doctor")
        .contains(" at " + urls + ", as someone")
        .contains("reachable yes, OpenSearch 3.")
        .contains("published generation 1, 6 sections")
        .doesNotContain("hidden");
    Cli.Run gone =
        cli.set("HARU_OPENSEARCH_URLS", "http://127.0.0.1:9").run("doctor", "--engine=opensearch");
    assertThat(gone.code()).isEqualTo(2);
    assertThat(gone.out()).contains("reachable no").doesNotContain("hidden");
    assertThat(gone.err()).contains("127.0.0.1:9").doesNotContain("hidden");
  }
}
