package dev.haru.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.Indexer;
import dev.haru.kit.ClusterFront;
import dev.haru.kit.ManualClock;
import dev.haru.kit.OpenSearchCluster;
import dev.haru.kit.Pause;
import dev.haru.kit.TestCourse;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.ClusterAccess;
import dev.haru.search.opensearch.ClusterException;
import dev.haru.search.opensearch.CourseNames;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds that a cluster refuses, or that lose it: the generation in use stays in use. */
@Tag("process")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RefusedBuildTest {

  /** Longer than a builder that is silent keeps its right. */
  private static final Duration SILENT = Duration.ofMinutes(2);

  private static OpenSearchCluster nodes;

  @TempDir private Path directory;
  private final ManualClock clock = new ManualClock();
  private TestCourse course;
  private Cluster cluster;
  private CourseNames names;

  @BeforeAll
  static void start() throws Exception {
    // The least time between looks at the disk, and room for small requests only.
    nodes =
        OpenSearchCluster.start(
            1, "cluster.info.update.interval=10s", "indexing_pressure.memory.limit=256kb");
  }

  @AfterAll
  static void stop() {
    nodes.close();
  }

  @BeforeEach
  void publishOnce(TestInfo test) throws Exception {
    cluster = Cluster.of(new ClusterAccess(nodes.urls(), null, null, null));
    String name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    names = new CourseNames(name);
    course = TestCourse.below(directory);
    course.with("day01.md", "# Pods", "", "A pod is a group of containers.");
    course.with("day02.md", "# Volumes", "", "A volume keeps files.");
    publish(cluster);
  }

  @AfterEach
  void disconnect() throws Exception {
    cluster.close();
  }

  private PublishReport publish(Cluster through) throws Exception {
    Indexer.build(
        course.open(), course.index(), BuildMode.INCREMENTAL, clock, BuildListener.SILENT);
    try (CourseIndex built = CourseIndex.open(course.index())) {
      return new Publisher(through, names, 1, 0, clock).publish(built, Map.of(), "builder");
    }
  }

  private List<String> found(String query) throws Exception {
    return new CourseInCluster(cluster, names).found(query);
  }

  private List<String> generations() throws Exception {
    return new CourseInCluster(cluster, names).generations();
  }

  private void settings(String json) throws Exception {
    nodes.call("PUT", "/_cluster/settings", "{\"persistent\": " + json + "}");
  }

  private void assertRefused(String... message) throws Exception {
    assertThatThrownBy(() -> publish(cluster))
        .isInstanceOf(ClusterException.class)
        .message()
        .contains(message)
        .startsWith("the OpenSearch cluster at " + nodes.urls().getFirst());
    assertThat(found("volume")).containsExactly("day02.md:1");
  }

  private void assertNextBuildIsComplete(String query, String... places) throws Exception {
    clock.move(SILENT);
    publish(cluster);
    assertThat(found(query)).containsExactly(places);
    assertThat(generations()).containsExactly(names.sections(1), names.sections(2));
  }

  @Test
  void aDiskThatIsFullIsTold() throws Exception {
    course.with("day03.md", "# Zones", "", "A zone is a part of a region.");
    settings(
        """
        {
          "cluster.routing.allocation.disk.threshold_enabled": true,
          "cluster.routing.allocation.disk.watermark.low": "900tb",
          "cluster.routing.allocation.disk.watermark.high": "800tb",
          "cluster.routing.allocation.disk.watermark.flood_stage": "700tb"
        }
        """);
    String files = "/" + names.files() + "/_settings?flat_settings=true";
    while (!nodes.call("GET", files, "").toString().contains("read_only_allow_delete=true")) {
      Pause.shortly();
    }
    assertRefused("is blocked", "free space on its disks");
    settings(
        """
        {
          "cluster.routing.allocation.disk.threshold_enabled": false,
          "cluster.routing.allocation.disk.watermark.low": null,
          "cluster.routing.allocation.disk.watermark.high": null,
          "cluster.routing.allocation.disk.watermark.flood_stage": null,
          "cluster.blocks.create_index": null
        }
        """);
    nodes.call("PUT", "/_all/_settings", "{\"index.blocks.read_only_allow_delete\": null}");
    assertNextBuildIsComplete("zone", "day03.md:1");
  }

  @Test
  void aClusterThatHasTooMuchToDoIsTold() throws Exception {
    course.with("day03.md", "# Long", "", "A word for each. ".repeat(20_000));
    assertRefused("has too much to do", "try again later");
    course.with("day03.md", "# Short", "", "A zone is a part of a region.");
    assertNextBuildIsComplete("zone", "day03.md:1");
  }

  @Test
  void aMappingThatDoesNotTakeASectionIsTold() throws Exception {
    // An administrator's template whose field is of another type than haru's text.
    String template =
        """
        {
          "index_patterns": ["haru-*"],
          "template": {"mappings": {"properties": {"text_prose": {"type": "integer"}}}}
        }
        """;
    nodes.call("PUT", "/_index_template/other", template);
    course.with("day03.md", "# Zones", "", "A zone is a part of a region.");
    try (Cluster other = Cluster.of(new ClusterAccess(nodes.urls(), null, null, null))) {
      CourseNames unknown = new CourseNames("mapping-conflict");
      try (CourseIndex built = CourseIndex.open(course.index())) {
        Publisher publisher = new Publisher(other, unknown, 1, 0, clock);
        assertThatThrownBy(() -> publisher.publish(built, Map.of(), "builder"))
            .hasMessageContaining("does not take the document");
        nodes.call("DELETE", "/_index_template/other", "");
        assertThat(publisher.publish(built, Map.of(), "builder").sent()).isEqualTo(2);
      }
    }
  }

  @Test
  void aNetworkThatIsCutAnywhereLosesNothing() throws Exception {
    URI node = nodes.urls().getFirst();
    int cuts = 0;
    try (ClusterFront front = ClusterFront.plain(node);
        Cluster through = Cluster.of(new ClusterAccess(List.of(front.url()), null, null, null))) {
      boolean isDone = false;
      for (; !isDone; cuts++) {
        course.with("day03.md", "# Zones", "", "A zone is a part of region " + cuts + ".");
        front.cutAfter(cuts);
        try {
          publish(through);
          isDone = !front.hasLost();
        } catch (ClusterException e) {
          assertThat(e.kind()).as(e.getMessage()).isEqualTo(ClusterException.Kind.UNREACHABLE);
        }
        front.mend();
        clock.move(SILENT);
        assertThat(found("volume")).as("cut after %s", cuts).containsExactly("day02.md:1");
      }
    }
    assertThat(cuts).isGreaterThan(10);
    publish(cluster);
    assertThat(found("zone")).containsExactly("day03.md:1");
    assertThat(generations()).hasSize(2);
  }
}
