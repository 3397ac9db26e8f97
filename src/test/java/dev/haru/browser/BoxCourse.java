package dev.haru.browser;

import dev.haru.kit.TestCourse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The course for tests of the search box: English and Korean, on a docsify site. */
final class BoxCourse {

  static final String BALANCING =
      """
      # Day 1: Load balancing

      A load balancer spreads requests over several servers.

      %s
      ## Health checks

      The balancer asks each server whether it is well.
      """;

  static final String BALANCING_KO =
      """
      # 1일차: 로드 밸런싱

      로드 밸런서는 요청을 여러 서버로 나눕니다.

      ## 상태 확인

      로드 밸런서는 각 서버가 괜찮은지 묻습니다.
      """;

  private static final List<String> DRILLS =
      List.of(
          "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india",
          "juliett", "kilo", "lima");

  private BoxCourse() {}

  /** Returns the first lesson, whose second heading is some pages below the first. */
  static String balancing() {
    return String.format(Locale.ROOT, BALANCING, "Another paragraph of it.\n\n".repeat(80));
  }

  /** Writes the course with its site at an origin. */
  static TestCourse at(Path directory, String origin) {
    TestCourse course =
        new TestCourse(directory)
            .with(
                "haru.yaml",
                "languages: [en, ko]\nsite: docsify\nlinks:\n  base: " + origin + "/\n")
            .with("2026/Days/day01.md", balancing())
            .with("2026/ko/Days/day01.md", BALANCING_KO)
            .with("2026/Days/day02.md", "# Day 2: Kubernetes volumes\n\nA volume keeps data.\n")
            .with("2026/ko/Days/day02.md", "# 2일차: 쿠버네티스 볼륨\n\n볼륨은 데이터를 보관합니다.\n");
    for (String drill : DRILLS) {
      course.with(
          "2025/" + drill + ".md",
          "# Drill " + drill + "\n\nThe evergreen of " + drill + " team.\n");
    }
    return course;
  }
}
