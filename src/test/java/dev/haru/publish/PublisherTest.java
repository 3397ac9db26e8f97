package dev.haru.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.Indexer;
import dev.haru.kit.ManualClock;
import dev.haru.kit.OpenSearchCluster;
import dev.haru.kit.TestCourse;
import dev.haru.search.Filters;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.lucene.LuceneSearchEngine;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.ClusterAccess;
import dev.haru.search.opensearch.CourseNames;
import dev.haru.search.opensearch.OpenSearchEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Generations of a course in a cluster. */
@Tag("process")
class PublisherTest {

  private static final Duration LIMIT = CourseInCluster.LIMIT;

  @TempDir private Path directory;
  private TestCourse course;
  private Cluster cluster;
  private CourseNames names;

  @BeforeEach
  void connect(TestInfo test) throws Exception {
    course = TestCourse.below(directory);
    course.with("day01.md", "# Pods", "", "A pod is a group of containers.");
    course.with("day02.md", "# Volumes", "", "A volume keeps files.", "", "## Claims", "", "Text.");
    cluster = Cluster.of(new ClusterAccess(OpenSearchCluster.shared().urls(), null, null, null));
    names =
        new CourseNames(
            "publisher-" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT));
  }

  @AfterEach
  void disconnect() throws Exception {
    cluster.close();
  }

  private PublishReport publish() throws Exception {
    return publish(course.index(), BuildMode.INCREMENTAL);
  }

  private PublishReport publish(Path index, BuildMode mode) throws Exception {
    Indexer.build(course.open(), index, mode, Clock.systemUTC(), BuildListener.SILENT);
    try (CourseIndex built = CourseIndex.open(index)) {
      return new Publisher(cluster, names, 1, 0, Clock.systemUTC())
          .publish(built, Map.of(), "builder of the test");
    }
  }

  private List<String> found(String query) throws Exception {
    return new CourseInCluster(cluster, names).found(query);
  }

  private List<String> indexes() throws Exception {
    return new CourseInCluster(cluster, names).generations();
  }

  @Test
  void onlyWhatHasChangedIsSent() throws Exception {
    assertThat(publish().sent()).isEqualTo(3);
    assertThat(found("volume")).containsExactly("day02.md:1", "day02.md:5");
    course.with("day01.md", "# Pods", "", "A pod shares a volume.");
    PublishReport second = publish();
    assertThat(second.generation()).isEqualTo(2);
    assertThat(second.sent()).isEqualTo(1);
    assertThat(second.deleted()).isZero();
    assertThat(found("volume")).contains("day02.md:1", "day01.md:1");
    Files.delete(course.content().resolve("day02.md"));
    PublishReport third = publish();
    assertThat(third.sent()).isZero();
    assertThat(third.deleted()).isEqualTo(2);
    assertThat(found("volume")).containsExactly("day01.md:1");
    assertThat(indexes()).containsExactly(names.sections(2), names.sections(3));
  }

  @Test
  void nothingIsSentIfNothingHasChanged() throws Exception {
    publish();
    PublishReport again = publish();
    assertThat(again.generation()).isEqualTo(1);
    assertThat(again.bytes()).isZero();
  }

  @Test
  void answersAreThoseOfAFreshBuild() throws Exception {
    publish();
    course.with("day03.md", "# 볼륨", "", "볼륨은 파일을 보관합니다. A volume again, and a pod.");
    course.with(
        "day02.md", "# Volumes", "", "Claims first.", "", "## Pods with claims", "", "Pods.");
    publish();
    Path fresh = directory.resolve("fresh");
    Indexer.build(course.open(), fresh, BuildMode.FULL, Clock.systemUTC(), BuildListener.SILENT);
    try (CourseIndex index = CourseIndex.open(fresh);
        LuceneSearchEngine expected = new LuceneSearchEngine(index, Map.of());
        OpenSearchEngine actual = OpenSearchEngine.open(cluster, names)) {
      for (String query : List.of("volume", "pod", "claims pods", "볼륨", "files", "\"a pod\"")) {
        SearchRequest request = new SearchRequest(query, Filters.NONE, null, 10, 0, false);
        SearchResponse right = expected.search(request);
        SearchResponse answer = actual.search(request);
        assertThat(CourseInCluster.places(answer))
            .as(query)
            .isNotEmpty()
            .isEqualTo(CourseInCluster.places(right));
        for (int i = 0; i < answer.hits().size(); i++) {
          assertThat(answer.hits().get(i).score())
              .as(query)
              .isEqualTo(right.hits().get(i).score(), within(1e-4f));
        }
      }
    }
  }

  @Test
  void aReaderSeesItsGenerationUntilItOpensTheNextOne() throws Exception {
    publish();
    try (OpenSearchEngine reader = OpenSearchEngine.open(cluster, names)) {
      course.with("day01.md", "# Pods", "", "Nothing of that kind any more.");
      publish();
      assertThat(CourseInCluster.places(reader.search(SearchRequest.of("containers"))))
          .containsExactly("day01.md:1");
      assertThat(found("containers")).isEmpty();
    }
  }

  @Test
  void oneBuilderAtATime() throws Exception {
    publish();
    try (BuilderLock lock =
        BuilderLock.take(cluster, names, "host-a, process 7", Clock.systemUTC(), LIMIT)) {
      course.with("day04.md", "# Late", "", "Text.");
      assertThatThrownBy(this::publish).hasMessageContaining("host-a, process 7");
      lock.renew();
    }
    assertThat(publish().generation()).isEqualTo(2);
  }

  @Test
  void aBuilderThatIsNotHeardOfHasLostItsRight() throws Exception {
    publish();
    ManualClock clock = new ManualClock();
    BuilderLock killed = BuilderLock.take(cluster, names, "killed", clock, LIMIT);
    clock.move(Duration.ofMinutes(2));
    try (BuilderLock next = BuilderLock.take(cluster, names, "next", clock, LIMIT)) {
      assertThatThrownBy(killed::renew).hasMessageContaining("has changed");
      next.renew();
    }
  }

  @Test
  void whatAKilledBuildHasLeftIsCleanedUp() throws Exception {
    publish();
    cluster.send("PUT", "/" + names.sections(2), null, LIMIT);
    String leftFile = "/" + names.files() + "/_doc/left";
    cluster.send("PUT", leftFile, Cluster.object().put("data", ""), LIMIT);
    assertThat(found("pod")).containsExactly("day01.md:1");
    course.with("day01.md", "# Pods", "", "A pod shares a volume.");
    assertThat(publish().generation()).isEqualTo(2);
    assertThat(found("pod")).containsExactly("day01.md:1");
    assertThatThrownBy(() -> cluster.send("GET", leftFile, null, LIMIT))
        .hasMessageContaining("does not exist");
  }

  @Test
  void whatIsGoneFromTheClusterIsSentAgain() throws Exception {
    publish();
    cluster.send("DELETE", "/" + names.sections(1), null, LIMIT);
    assertThat(publish().sent()).isEqualTo(3);
    assertThat(found("containers")).containsExactly("day01.md:1");
    JsonNode current = cluster.send("GET", names.current(), null, LIMIT).path("_source");
    for (String file : List.of("groups", "course", "data")) {
      String path = "/" + names.files() + "/_doc/" + current.path(file).asText();
      cluster.send("DELETE", path + "?refresh=true", null, LIMIT);
      if (!file.equals("groups")) {
        assertThatThrownBy(() -> found("pod")).hasMessageContaining("haru index --engine");
      }
      assertThat(publish().sent()).as(file).isEqualTo(3);
      assertThat(found("containers")).as(file).containsExactly("day01.md:1");
      current = cluster.send("GET", names.current(), null, LIMIT).path("_source");
    }
  }

  @Test
  void anotherCourseIsNotReplaced() throws Exception {
    publish();
    Path other = Files.createDirectories(directory.resolve("other"));
    TestCourse stranger = TestCourse.below(other);
    stranger.with("unit1.md", "# Zebras", "", "Zebras have stripes.");
    try (CourseIndex built = stranger.built()) {
      Publisher publisher = new Publisher(cluster, names, 1, 0, Clock.systemUTC());
      assertThatThrownBy(() -> publisher.publish(built, Map.of(), "stranger"))
          .hasMessageContaining("has another course")
          .hasMessageContaining("'name' in haru.yaml");
    }
    assertThat(found("containers")).containsExactly("day01.md:1");
  }
}
