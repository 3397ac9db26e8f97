package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {

  @TempDir Path home;

  private Cli cli;

  @BeforeEach
  void writeCourse() {
    cli = Cli.withSmallCourse(home);
  }

  @Test
  void buildsTheIndexSaysWhereItListensAndEnds() {
    Cli.Run run = cli.run("serve", "--port", "0", "--no-watch");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(4);
    assertThat(run.errLines().get(0)).isEqualTo("There is no index yet: indexing content …");
    assertThat(run.errLines().get(2)).matches("content, 4 lessons, at http://127.0.0.1:\\d+/");
    assertThat(run.errLines().get(3))
        .matches(
            "Embed: <script type=\"module\" src=\"http://127.0.0.1:\\d+/haru-search.js\">"
                + "</script><haru-search></haru-search>");
  }

  @Test
  void portInUseIsToldInASentenceAndNothingElse() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      Cli.Run run = cli.run("serve", "--port", port, "--no-watch");
      assertThat(run.code()).isNotZero();
      assertThat(run.err())
          .isEqualTo(
              "haru: port "
                  + port
                  + " of 127.0.0.1 is in use; stop the program that uses it, or choose another port"
                  + " with --port\n");
    }
  }

  @Test
  void damagedIndexIsBuiltAnewAndNotServed() throws Exception {
    cli.run("index", "--index", "own");
    try (var files = Files.list(home.resolve("own"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[100]);
      }
    }
    Cli.Run run = cli.run("serve", "--port", "0", "--index", "own", "--no-watch");
    assertThat(run.code()).isZero();
    assertThat(run.errLines().get(0)).isEqualTo("The index is damaged: indexing content …");
    assertThat(run.errLines().get(1)).startsWith("Indexed 4 lessons");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --port -1               | port must be between 0 and 65535 but was -1
          --port 65536            | port must be between 0 and 65535 but was 65536
          --rate-limit -1         | rate-limit must be between 0 and 1000000 but was -1
          --origin example.org    | an origin must be like https://course.example.org, without a path, but was 'example.org'
          --public-url /search    | a public URL must be like https://search.example.org but was '/search'
          --token-file nowhere    | the token file {home}/nowhere cannot be read
          --trusted-proxy proxy   | a trusted proxy must be an address or a network such as 10.0.0.0/8 but was 'proxy'
          --zero-hits content/README.md | {home}/content/README.md: exists and does not hold queries without results; name a new file with --zero-hits
          --zero-hits content     | {home}/content: not a regular file; name another
          --content nowhere       | the content directory {home}/nowhere does not exist; name the course's directory with --content
          """)
  void wrongOptionIsToldInASentence(String options, String sentence) {
    List<String> args = new ArrayList<>(List.of("serve"));
    args.addAll(List.of(options.split(" ", -1)));
    Cli.Run run = cli.run(args.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("haru: " + sentence.replace("{home}", home.toString()) + "\n");
  }

  @Test
  void originsComeFromTheEnvironmentToo() {
    Cli.Run run = cli.set("HARU_ORIGIN", "https://a.example nonsense").run("serve", "--port", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("but was 'nonsense'");
  }
}
