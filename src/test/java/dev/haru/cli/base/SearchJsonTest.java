package dev.haru.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import dev.haru.kit.JsonValues;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code haru search --json} prints the JSON of the HTTP interface. */
class SearchJsonTest {

  @TempDir Path home;

  private Cli cli;

  @BeforeEach
  void writeCourse() {
    cli = Cli.withSmallCourse(home);
    cli.content().with("haru.yaml", "site: docsify\nlinks: { base: 'https://c.test' }\n");
    cli.run("index");
  }

  @Test
  void responseHasTheAgreedFields() {
    Run run = cli.run("search", "--json", "load balancing");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    Map<String, Object> response = JsonValues.object(run.out());
    assertThat(response.keySet())
        .containsExactly(
            "query",
            "total",
            "totalIsExact",
            "tookMillis",
            "generation",
            "corrections",
            "hits",
            "facets");
    assertThat(response)
        .containsEntry("query", "load balancing")
        .containsEntry("total", 2)
        .containsEntry("totalIsExact", true)
        .containsEntry("generation", 1)
        .containsEntry("corrections", List.of())
        .containsEntry(
            "facets", Map.of("lang", Map.of("en", 2, "ko", 2), "year", Map.of("2026", 2)));
    assertThat(response.get("tookMillis")).isInstanceOf(Integer.class);
  }

  @Test
  void hitHasTheAgreedFields() {
    Map<String, Object> hit = first(cli.run("search", "--json", "헬스 체크"));
    assertThat((Number) hit.remove("score"))
        .satisfies(s -> assertThat(s.doubleValue()).isPositive());
    assertThat(hit.toString())
        .isEqualTo(
            "{rank=1, path=2026/ko/Days/day01.md, line=5, anchor=헬스-체크,"
                + " url=https://c.test/#/2026/ko/Days/day01?id=%ED%97%AC%EC%8A%A4-%EC%B2%B4%ED%81%AC,"
                + " lang=ko, year=2026, day=1, title=1일차: 로드 밸런싱, heading=헬스 체크,"
                + " headingHighlights=[[0, 5]], headingRelated=[], breadcrumb=[1일차: 로드 밸런싱],"
                + " excerpt={text=정상인 서버만 요청을 받습니다., highlights=[], related=[], code=[]},"
                + " translations=[{lang=en, path=2026/Days/day01.md, line=5, heading=Health checks,"
                + " url=https://c.test/#/2026/Days/day01?id=health-checks}]}");
  }

  @Test
  void highlightsAreUtf16Ranges() {
    Map<String, Object> hit = first(cli.run("search", "--json", "요청 서버"));
    assertThat(hit.get("excerpt"))
        .isEqualTo(
            Map.of(
                "text",
                "로드 밸런서는 요청을 여러 서버로 나눕니다.",
                "highlights",
                List.of(List.of(8, 10), List.of(15, 17)),
                "related",
                List.of(),
                "code",
                List.of()));
  }

  @Test
  void lessonWithoutYearAndDayHasNulls() {
    Map<String, Object> hit = first(cli.run("search", "--json", "about"));
    assertThat(hit).containsEntry("year", null).containsEntry("day", null);
  }

  @Test
  void reasonsAreThereWhenAskedFor() {
    assertThat(first(cli.run("search", "--json", "git"))).doesNotContainKey("explanation");
    Map<String, Object> hit = first(cli.run("search", "--json", "--explain", "git"));
    assertThat(JsonValues.arrayOf(hit.get("explanation"))).isNotEmpty();
  }

  @Test
  void nothingFoundIsAnAnswerToo() {
    Run run = cli.run("search", "--json", "zebra");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(JsonValues.object(run.out()))
        .containsEntry("total", 0)
        .containsEntry("hits", List.of());
  }

  @Test
  void noControlCharacterIsWrittenAsItIs() {
    cli.content().with("bell.md", "# Bell \u0007\u009b31m\n\nWolf \u001b[2J\u007f\u202eflow\n");
    cli.run("index");
    Run run = cli.run("search", "--json", "wolf \u009b2J \"x");
    assertThat(run.out()).doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u202e]");
    assertThat(JsonValues.object(run.out())).containsEntry("query", "wolf \u009b2J \"x");
    assertThat(first(run)).containsEntry("heading", "Bell \u0007\u009b31m");
  }

  private static Map<String, Object> first(Run run) {
    return JsonValues.objectOf(JsonValues.arrayOf(JsonValues.object(run.out()).get("hits")).get(0));
  }
}
