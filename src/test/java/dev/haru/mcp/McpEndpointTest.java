package dev.haru.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.haru.kit.JsonValues;
import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import dev.haru.search.Deadline;
import dev.haru.search.LessonsRequest;
import dev.haru.search.LessonsResponse;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import io.modelcontextprotocol.json.McpJsonDefaults;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tools' results, and messages that an assistant should not send. */
class McpEndpointTest {

  private static final McpEndpoint ENDPOINT = new McpEndpoint("1.2.3");

  @AutoClose private static TestEngine engine;

  private static AskedCourse asked;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with(
                "haru.yaml", "name: Birds", "site: docsify", "links: {base: 'https://x.example/'}")
            .with("2026/Days/day01.md", "# Penguins", "They swim.", "## Food", "Herring.")
            .with("2026/ko/Days/day01.md", "# 펭귄", "헤엄을 칩니다.", "## 먹이", "청어입니다.")
            .with("2025/Days/day02.md", "# Gulls", "They eat herring, too.")
            .with("about.md", "# About", "A course about birds.");
    engine = TestEngine.of(course);
    asked = new Asked(new LessonPlaces(course::open));
  }

  /** A course with one engine. */
  private record Asked(LessonPlaces places) implements AskedCourse {
    @Override
    public String name() {
      return "Birds";
    }

    @Override
    public List<String> languages() {
      return List.of("en", "ko");
    }

    @Override
    public SearchResponse search(SearchRequest request) throws IOException {
      if (request.query().equals("broken")) {
        throw new IOException("/home/secret");
      }
      return engine.engine().search(request);
    }

    @Override
    public LessonsResponse lessons(LessonsRequest request) {
      return engine.engine().lessons(request, Deadline.NEVER);
    }

    @Override
    public ShownText show(String place, int offset) throws IOException {
      return places.show(place, offset);
    }

    @Override
    public String sentence(Exception failure) {
      return "that is broken; mend it";
    }
  }

  private static Map<String, Object> call(String tool, String arguments) {
    String params = "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}";
    return JsonValues.objectOf(request("tools/call", params).get("result"));
  }

  private static Map<String, Object> request(String method, String params) {
    McpAnswer answer =
        ENDPOINT.answer(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                + method
                + "\",\"params\":"
                + params
                + "}",
            asked);
    assertThat(answer.isMalformed()).isFalse();
    assertThat(answer.json()).doesNotContain("\n");
    return JsonValues.object(answer.json());
  }

  private static String text(Map<String, Object> result) {
    return JsonValues.objectOf(JsonValues.arrayOf(result.get("content")).getFirst())
        .get("text")
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search  | {"query":"herring"}
          search  | {"query":"청어","language":"Korean","limit":1}
          search  | {"query":"penguinz"}
          search  | {"query":"zeppelin"}
          search  | {"query":"","year":2026}
          search  | {"query":"day:14,15 food"}
          search  | {"query":"herring","day":1,"year":"2026"}
          search  | {"query":"food","day":"1-2","offset":1}
          lessons | {}
          lessons | {"language":"ko"}
          lessons | {"year":2025.0,"limit":1}
          lessons | {"offset":3}
          lessons | {"offset":30}
          show    | {"place":"2026/Days/day01.md"}
          show    | {"place":"2026/Days/day01.md:3"}
          show    | {"place":"about.md:0","offset":2}
          """)
  void resultsAreAsTheSchemasSay(String tool, String arguments) throws Exception {
    Map<String, Object> result = call(tool, arguments);
    assertThat(result).as(result.toString()).containsEntry("isError", false);
    Map<String, Object> schema =
        JsonValues.arrayOf(
                JsonValues.objectOf(request("tools/list", "{}").get("result")).get("tools"))
            .stream()
            .map(JsonValues::objectOf)
            .filter(each -> each.get("name").equals(tool))
            .map(each -> JsonValues.objectOf(each.get("outputSchema")))
            .findFirst()
            .orElseThrow();
    SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    assertThat(
            schemas
                .getSchema(json(schema), InputFormat.JSON)
                .validate(json(result.get("structuredContent")), InputFormat.JSON))
        .isEmpty();
  }

  private static String json(Object value) throws IOException {
    return McpJsonDefaults.getMapper().writeValueAsString(value);
  }

  @Test
  void searchTellsEverythingAboutASection() {
    Map<String, Object> result = call("search", "{\"query\":\"penguin food\",\"limit\":1}");
    assertThat(text(result))
        .startsWith("Birds: ")
        .contains(
            """
            1. Penguins › Food
            2026/Days/day01.md:3 (2026, day 1, en; also ko 2026/ko/Days/day01.md:3)
            https://x.example/#/2026/Days/day01?id=food
            Herring.\
            """)
        .contains("More with offset 1.");
  }

  @Test
  void lessonsAreListedByYearAndDay() {
    assertThat(text(call("lessons", "{}")).lines())
        .containsExactly(
            "Birds: 3 lessons; by language: en 3, ko 1; by year: 2025 1, 2026 1",
            "",
            "2026",
            "- day 1: Penguins | 2026/Days/day01.md | en, ko",
            "",
            "2025",
            "- day 2: Gulls | 2025/Days/day02.md | en",
            "",
            "Without a year",
            "- About | about.md | en");
    assertThat(text(call("lessons", "{\"limit\":1}")))
        .endsWith("More with offset 1, or fewer with year or language.");
    assertThat(text(call("lessons", "{\"language\":\"ko\"}"))).contains("- day 1: 펭귄 | 2026/ko/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search  | null                              | the query is empty; type at least one word
          search  | {}                                | the query is empty; type at least one word
          search  | {"query":["a"]}                   | query must be a text but was a list
          search  | {"query":{"a":1}}                 | query must be a text but was an object
          search  | {"q":"a"}                         | search has no argument 'q'; it has day, language, limit, offset, query, year
          search  | {"query":"a","language":"fr"}     | This course has no lessons in French (fr); its languages are English (en), Korean (ko).
          search  | {"query":"a","language":"klingon"} | language must be a code or a name, such as ko or Korean, but was 'klingon'; the course has English (en), Korean (ko)
          search  | {"query":"a","year":"soon"}       | year must be a whole number but was 'soon'
          search  | {"query":"a","year":7}            | year must be between 1900 and 2999 but was 7
          search  | {"query":"a","year":99999999999999999999} | year must be a whole number but was something else
          search  | {"query":"a","day":"x"}           | day must be a number between 0 and 9999 or a range such as 14-20 but was 'x'
          search  | {"query":"a","limit":1000}        | limit must be between 1 and 30 but was 1000
          search  | {"query":"a","limit":1.5}         | limit must be a whole number but was 1.5
          search  | {"query":"a","limit":true}        | limit must be a whole number but was true
          search  | {"query":"a","offset":-1}         | offset must be between 0 and 10000 but was -1
          search  | {"query":"broken"}                | that is broken; mend it
          show    | {}                                | place is missing; it is path:line of a section, from 'search', or a lesson's path
          show    | {"place":"2026/Days/day01.md:99"} | 2026/Days/day01.md has 4 lines, so there is no line 99; 'search' and 'lessons' return places and paths
          lessons | {"year":2031}                     | no lesson has this year and language; its years are 2025, 2026
          lessons | {"limit":0}                       | limit must be between 1 and 200 but was 0
          """)
  void wrongArgumentsAreToldInOneSentence(String tool, String arguments, String sentence) {
    Map<String, Object> result = call(tool, arguments);
    assertThat(result).containsEntry("isError", true).doesNotContainKey("structuredContent");
    assertThat(text(result)).isEqualTo(sentence);
  }

  @Test
  void longValuesAreNotRepeated() {
    String value = "x".repeat(50_000);
    for (String arguments :
        List.of(
            "{\"place\":\"" + value + "\"}",
            "{\"" + value + "\":1}",
            "{\"place\":\"a\",\"offset\":\"" + value + "\"}")) {
      assertThat(text(call("show", arguments))).hasSizeLessThan(300);
    }
    assertThat(text(call("search", "{\"query\":\"a\",\"day\":\"" + value + "\"}")))
        .hasSizeLessThan(1_000);
    assertThat(text(call("search", "{\"query\":\"" + value + "\"}"))).contains("shorten it");
  }

  @Test
  void unpairedSurrogatesAreAnswered() {
    assertThat(call("search", "{\"query\":\"\\ud83d herring\"}")).containsEntry("isError", false);
    assertThat(call("show", "{\"place\":\"\\udc27\"}")).containsEntry("isError", true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{",
        "{}",
        "1",
        "null",
        "\"text\"",
        "{\"jsonrpc\":\"2.0\"}",
        "{\"id\":1}",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
        "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]"
      })
  void whatIsNoMessageIsAnError(String message) {
    McpAnswer answer = ENDPOINT.answer(message, asked);
    assertThat(answer.isMalformed()).isTrue();
    assertThat(JsonValues.objectOf(JsonValues.object(answer.json()).get("error")))
        .containsKeys("code", "message");
    assertThat(answer.json()).doesNotContain("Exception").doesNotContain("io.modelcontextprotocol");
  }

  @Test
  void deepJsonIsAnError() {
    String deep = "[".repeat(100_000);
    assertThat(ENDPOINT.answer(deep, asked).isMalformed()).isTrue();
    String params = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":" + deep;
    assertThat(ENDPOINT.answer(params, asked).isMalformed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no/such    | {}                     | -32601
          tools/call | {"name":"no-such"}     | -32602
          tools/call | {}                     | -32602
          tools/call | 7                      | -32602
          tools/call | {"name":"search","arguments":7} | -32602
          tools/call | null                   | -32602
          """)
  void wrongRequestsAreErrors(String method, String params, int code) {
    Map<String, Object> error = JsonValues.objectOf(request(method, params).get("error"));
    assertThat(error).containsEntry("code", code);
    assertThat(error.toString()).doesNotContain("Exception").doesNotContain("modelcontextprotocol");
  }

  @Test
  void notificationsAndResponsesAreNotAnswered() {
    for (String message :
        List.of(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"no/such\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}")) {
      assertThat(ENDPOINT.answer(message, asked)).isEqualTo(new McpAnswer(null, false));
    }
  }

  private static String ping(int id) {
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}";
  }

  private static List<String> served(String input) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      new StdioConnection(
              ENDPOINT, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), printed)
          .serve(asked, () -> {});
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void linesAreAnsweredInTheirOrder() throws IOException {
    String tooLong = "x".repeat(StdioConnection.MOST_BYTES + 1);
    assertThat(served("\n\r\n" + ping(1) + "\r\n" + tooLong + "\nnonsense\n" + ping(2)))
        .satisfiesExactly(
            line -> assertThat(line).contains("\"id\":1").contains("\"result\":{}"),
            line -> assertThat(line).contains("longer than 1048576 bytes"),
            line -> assertThat(line).contains("-32700"),
            line -> assertThat(line).contains("\"id\":2"));
  }

  @Test
  void endsIfNobodyReads() throws IOException {
    String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n";
    int[] answered = {0};
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    try (PrintStream printed = new PrintStream(closed, false, StandardCharsets.UTF_8)) {
      new StdioConnection(
              ENDPOINT,
              new ByteArrayInputStream(ping.repeat(3).getBytes(StandardCharsets.UTF_8)),
              printed)
          .serve(asked, () -> answered[0]++);
    }
    assertThat(answered[0]).isEqualTo(1);
  }
}
