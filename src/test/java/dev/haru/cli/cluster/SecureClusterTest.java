package dev.haru.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.ClusterFront;
import dev.haru.kit.OpenSearchCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands with a cluster that has TLS and users. */
@Tag("process")
class SecureClusterTest {

  @TempDir private Path home;

  private ClusterFront front;
  private Cli cli;

  @BeforeEach
  void start() throws Exception {
    front = ClusterFront.secure(OpenSearchCluster.shared().urls().getFirst(), home);
    cli =
        Cli.withSmallCourse(home)
            .set("HARU_OPENSEARCH_URLS", front.url())
            .set("HARU_OPENSEARCH_USER", ClusterFront.USER)
            .set("HARU_OPENSEARCH_PASSWORD", ClusterFront.PASSWORD)
            .set("HARU_OPENSEARCH_CA", front.authority());
    Files.writeString(home.resolve("content/haru.yaml"), "name: secure\nengine: opensearch\n");
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private Cli.Run run(String... command) {
    Cli.Run run = cli.run(command);
    assertThat(run.out() + run.err()).doesNotContain(ClusterFront.PASSWORD);
    return run;
  }

  @Test
  void aUserPublishesAndSearchesOverTls() {
    assertThat(run("index").code()).isZero();
    assertThat(run("search", "load balancing", "--json").out()).contains("Load balancing");
    assertThat(run("suggest", "load").out()).contains("Load balancing");
    assertThat(run("doctor").out())
        .contains("at " + front.url() + ", as " + ClusterFront.USER)
        .contains("reachable yes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HARU_OPENSEARCH_PASSWORD | wrong              | rejects the credentials (status 401); set HARU_OPENSEARCH_USER and HARU_OPENSEARCH_PASSWORD
          HARU_OPENSEARCH_CA       | ''                 | has a certificate that is not trusted
          HARU_OPENSEARCH_CA       | HOME/other.pem     | HOME/other.pem cannot be read
          HARU_OPENSEARCH_CA       | HOME/content/haru.yaml | HOME/content/haru.yaml cannot be read
          HARU_OPENSEARCH_URLS     | https://localhost:PORT | has a certificate for another name
          HARU_OPENSEARCH_URLS     | https://NODE       | cannot be reached by TLS
          HARU_OPENSEARCH_URLS     | http://127.0.0.1:PORT  | http or https
          """)
  void whatIsWrongIsToldInOneSentence(String variable, String value, String sentence) {
    run("index");
    cli.set(variable, filled(value));
    for (List<String> command : List.of(List.of("search", "x"), List.of("index"))) {
      Cli.Run run = run(command.toArray(new String[0]));
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.errLines().getLast()).startsWith("haru: ").contains(filled(sentence));
    }
  }

  private String filled(String text) {
    return text.replace("HOME", home.toString())
        .replace("NODE", OpenSearchCluster.shared().urls().getFirst().getAuthority())
        .replace("PORT", Integer.toString(front.url().getPort()));
  }

  @Test
  void withoutCredentialsTheVariablesAreNamed() {
    cli.set("HARU_OPENSEARCH_USER", "").set("HARU_OPENSEARCH_PASSWORD", "");
    assertThat(run("search", "x").err())
        .contains("rejects the credentials (status 401)")
        .contains("HARU_OPENSEARCH_USER");
  }
}
