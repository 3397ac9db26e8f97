package dev.haru.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.browser.Assistant;
import dev.haru.cli.Main;
import dev.haru.kit.JsonValues;
import dev.haru.kit.TestCourse;
import dev.haru.server.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official client uses the tools, over both transports. */
@Tag("process")
class OfficialClientTest {

  @TempDir private static Path client;

  @TempDir private Path root;

  @BeforeAll
  static void install() throws Exception {
    Assistant.install(client);
  }

  @Test
  void usesTheCommand() throws Exception {
    TestCourse course =
        TestCourse.below(root)
            .with(
                "2026/Days/day01.md",
                "---",
                "title: Balance",
                "---",
                "# Load balancing",
                "A load balancer spreads requests.",
                "## Health checks",
                "Only healthy servers get requests.")
            .with(
                "2026/ko/Days/day01.md",
                "# 로드 밸런싱",
                "로드 밸런서는 요청을 나눕니다.",
                "## 헬스 체크",
                "정상인 서버만 요청을 받습니다.");
    try (Assistant assistant = Assistant.ofCommand(client, command(course))) {
      assertIntroducesItself(assistant);
      Map<String, Object> hit = firstHit(assistant, "health checks");
      assertThat(hit)
          .containsEntry("place", "2026/Days/day01.md:6")
          .containsEntry("heading", "Health checks")
          .containsEntry("title", "Balance")
          .containsEntry("language", "en");
      assertThat(JsonValues.arrayOf(hit.get("translations")))
          .containsExactly(Map.of("language", "ko", "place", "2026/ko/Days/day01.md:3"));
      assertThat(firstHit(assistant, "헬스 체크")).containsEntry("language", "ko");
      assertThat(assistant.structured("show", "{\"place\":\"2026/Days/day01.md:6\"}"))
          .containsEntry("markdown", "## Health checks\nOnly healthy servers get requests.");

      course.with("2026/Days/day02.md", "# Penguins", "They swim.");
      assertThat(firstHit(assistant, "penguins")).containsEntry("place", "2026/Days/day02.md:1");
      assertThat(Assistant.text(assistant.call("lessons", "{}")))
          .contains("day 2: Penguins | 2026/Days/day02.md | en");
      assertThat(assistant.end()).isEmpty();
    }
  }

  private static List<String> command(TestCourse course) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "mcp",
        "--content",
        course.content().toString(),
        "--index",
        course.index().toString());
  }

  private static void assertIntroducesItself(Assistant assistant) {
    assertThat(JsonValues.objectOf(assistant.server().get("server"))).containsEntry("name", "haru");
    assertThat(assistant.server()).containsEntry("instructions", McpEndpoint.INSTRUCTIONS);
    assertThat(JsonValues.arrayOf(assistant.server().get("tools")))
        .extracting(tool -> JsonValues.objectOf(tool).get("name"))
        .containsExactly("search", "show", "lessons");
  }

  private static Map<String, Object> firstHit(Assistant assistant, String query) throws Exception {
    Map<String, Object> found =
        assistant.structured("search", "{\"query\":\"" + query + "\",\"limit\":1}");
    return JsonValues.objectOf(JsonValues.arrayOf(found.get("hits")).getFirst());
  }

  @Test
  void usesTheServer() throws Exception {
    try (TestServer server = TestServer.start(root);
        Assistant assistant =
            Assistant.ofServer(client, "http://127.0.0.1:" + server.port() + "/mcp")) {
      assertIntroducesItself(assistant);
      assertThat(firstHit(assistant, "load balancing"))
          .containsEntry("place", "2026/Days/day01.md:1")
          .containsEntry(
              "url", "https://course.example.org/#/2026/Days/day01?id=day-1-load-balancing");
      assertThat(assistant.structured("show", "{\"place\":\"2026/Days/day02.md\"}"))
          .containsEntry("markdown", "# Day 2: Git\n\nA commit is a snapshot.");
      assertThat(assistant.structured("lessons", "{\"language\":\"Korean\"}"))
          .containsEntry("total", 1);
      Map<String, Object> wrong =
          assistant.call("search", "{\"query\":\"git\",\"language\":\"fr\"}");
      assertThat(wrong).containsEntry("isError", true);
      assertThat(Assistant.text(wrong)).contains("French").contains("English (en), Korean (ko)");
      assertThat(assistant.call("zap", "{}").toString()).contains("Unknown tool");
      assertThat(assistant.end()).isEmpty();
    }
  }
}
