package dev.haru.server.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import dev.haru.kit.JsonValues;
import dev.haru.server.TestServer;
import dev.haru.server.http.ServerException;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of queries without results, with any query and any previous content. */
class ZeroHitsTest {

  /** Queries as JSON strings; DocSearch's route accepts everything that JSON can express. */
  private static final List<String> QUERIES =
      List.of(
          "zyzzyva\\n{\\\"time\\\":\\\"2026-01-01T00:00:00Z\\\",\\\"query\\\":\\\"forged\\\"}",
          "zyzzyva\\r\\n\\u2028\\u2029\\u0085forged",
          "zyzzyva\\u0000\\u001b[2J\\u009b31m\\u202e",
          "zyzzyva\\ud800",
          "\\udc00zyzzyva",
          "zyzzyva\\ufffe\\uffff",
          "zyzzyva \\\"},{\\\"query\\\":\\\"",
          "zyzzyva " + "쀍".repeat(2_000),
          "../../zyzzyva");

  @TempDir Path root;

  private Path file() {
    return root.resolve("missed.jsonl");
  }

  @Test
  void eachQueryIsOneLineThatIsReadAgain() throws Exception {
    try (TestServer server = TestServer.start(root, TestServer.recording(false, file()))) {
      for (String query : QUERIES) {
        String body = "{\"requests\":[{\"query\":\"" + query + "\"}]}";
        var answer =
            server.send(
                request -> request.POST(BodyPublishers.ofString(body)), "/1/indexes/*/queries");
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        assertThat(answer.body()).as(query).contains("\"nbHits\":0");
      }
    }
    List<String> lines = Files.readAllLines(file());
    assertThat(lines).hasSameSizeAs(QUERIES);
    for (String line : lines) {
      assertThat(JsonValues.object(line)).containsOnlyKeys("time", "query");
      assertThat(line.codePoints()).noneMatch(Character::isISOControl);
      assertThat(line.length()).isLessThan(1_000);
    }
    assertThat(ZeroHits.read(file()))
        .hasSameSizeAs(QUERIES)
        .allMatch(missed -> !missed.query().contains("\n") && missed.count() == 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"time\":\"2026-01-01T00:00:00Z\",\"query\":\"cut off 쿠",
        "[[[[",
        "\u0000\u0000\u0000",
        "{\"query\":{\"query\":[]},\"time\":{}}",
        "{\"time\":\"+1000000000-12-31T23:59:59Z\",\"query\":\"when\"}",
      })
  void lineThatIsNoneIsPassedOver(String line) throws Exception {
    write(utf8(line("before") + line + "\n" + line("after")));
    assertThat(ZeroHits.read(file()))
        .extracting(ZeroHits.Missed::query)
        .contains("before", "after");
  }

  /** A file left by a process that was killed while it wrote a Hangul character. */
  @Test
  void lineThatEndsWithinALetterIsPassedOver() throws Exception {
    byte[] korean = utf8(line("쿠버네티스"));
    write(
        utf8(line("before")), Arrays.copyOf(korean, korean.length - 5), utf8("\n" + line("after")));
    assertThat(ZeroHits.read(file()))
        .extracting(ZeroHits.Missed::query)
        .containsExactly("after", "before");
  }

  @Test
  void deepAndHugeLinesArePassedOver() throws Exception {
    String deep = "[".repeat(1_000_000);
    write(utf8(deep + "\n{\"a\":" + "9".repeat(1_000_000) + "}\n" + line("after")));
    assertThat(ZeroHits.read(file())).extracting(ZeroHits.Missed::query).containsExactly("after");
  }

  private static String line(String query) {
    return "{\"time\":\"2026-01-01T00:00:00Z\",\"query\":\"" + query + "\"}\n";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(byte[]... parts) throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    Files.write(file(), all.toByteArray());
  }

  /** Files that a wrong path would destroy, with their contents. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "notes.md", "# Notes\n",
          "server.log",
              "{\"time\":\"2026-11-02T10:00:00Z\",\"event\":\"x\",\"query\":\"docker\"}\n",
          "sample.md", "As in:\n\n" + line("docker"),
          "blank.txt", "\n",
          "image.png", "\u0089PNG\r\n\u001a\n");

  @Test
  void otherFilesAreRefused() throws Exception {
    for (Map.Entry<String, String> other : OTHERS.entrySet()) {
      Path file = Files.writeString(root.resolve(other.getKey()), other.getValue());
      assertThatExceptionOfType(ServerException.class)
          .as(other.getKey())
          .isThrownBy(() -> ZeroHits.requireOwn(file))
          .withMessageContainingAll(file.toString(), "--zero-hits");
    }
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> ZeroHits.requireOwn(root))
        .withMessage(root + ": not a regular file; name another");
  }

  @Test
  void ownFilesAreTaken() throws Exception {
    byte[] korean = utf8(line("쿠버네티스"));
    for (byte[] own :
        List.of(
            new byte[0],
            utf8(line("docker")),
            Arrays.copyOf(korean, korean.length - 5),
            utf8("{\"time\":\"2026-0" + line("cut off") + line("docker")))) {
      write(own);
      ZeroHits.requireOwn(file());
    }
    ZeroHits.requireOwn(root.resolve("none.jsonl"));
  }

  @Test
  @DisabledOnOs(WINDOWS)
  void linkToAnotherFileIsRefused() throws Exception {
    Path other = Files.writeString(root.resolve("bashrc"), "alias ll='ls -l'\n");
    Files.createSymbolicLink(file(), other);
    assertThatExceptionOfType(ServerException.class).isThrownBy(() -> ZeroHits.requireOwn(file()));
    Path device = Files.createSymbolicLink(root.resolve("full"), Path.of("/dev/full"));
    assertThatExceptionOfType(ServerException.class).isThrownBy(() -> ZeroHits.requireOwn(device));
    assertThatExceptionOfType(ServerException.class).isThrownBy(() -> ZeroHits.read(device));
    Files.delete(device);
  }

  /** Another file is put there while the server runs. */
  @Test
  void otherFileIsNeitherWrittenNorReplaced() throws Exception {
    String full = line("old").repeat((int) (ZeroHitLog.MOST_BYTES / line("old").length()));
    Path older = root.resolve("missed.jsonl.1");
    try (TestServer server = TestServer.start(root, TestServer.recording(false, file()))) {
      Files.writeString(file(), "# Notes\n");
      assertThat(server.get("/api/search?q=dinosaur").statusCode()).isEqualTo(200);
      assertThat(server.logged(line -> line.contains("\"event\":\"warning\"")))
          .contains(file() + ": exists and does not hold queries without results");
      assertThat(file()).hasContent("# Notes");
      Files.writeString(file(), line("before"));
      server.get("/api/search?q=dinosaur");
      Files.writeString(file(), full);
      Files.writeString(older, "# Notes\n");
      server.get("/api/search?q=dinosaur");
      assertThat(server.logged(line -> line.contains("\"event\":\"warning\"")))
          .contains(older + ": exists and does not hold queries without results");
      assertThat(older).hasContent("# Notes");
      assertThat(file()).hasSize(full.length());
    }
  }
}
