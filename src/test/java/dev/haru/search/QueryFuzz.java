package dev.haru.search;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.util.IOUtils;

/**
 * A fuzz target: any text is answered or rejected as a query, and highlights lie within their
 * texts.
 */
public final class QueryFuzz {

  private static final TestEngine ENGINE = engine();

  private QueryFuzz() {}

  private static TestEngine engine() {
    try {
      Path directory = Files.createTempDirectory("haru-fuzz");
      TestCourse course = new TestCourse(directory.resolve("course"));
      course.with("2026/day01.md", "# Docker\n\nRun `docker ps -a` to list containers.\n");
      course.with("2026/ko/day01.md", "# 도커\n\n`docker ps -a`로 컨테이너를 봅니다.\n");
      course.with("2026/day02.md", "# Load balancing\n\nC++, .gitignore and k8s.\n");
      TestEngine engine = TestEngine.of(course);
      IOUtils.rm(directory); // open files stay readable; Jazzer exits without cleaning up
      return engine;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tries the data as a query and as the beginning of one to complete. */
  public static void accept(byte[] data) {
    String query = new String(data, StandardCharsets.UTF_8);
    try {
      SearchResponse response = ENGINE.search(query);
      for (Hit hit : response.hits()) {
        int last = 0;
        for (Excerpt.Range range : hit.excerpt().highlights()) {
          demand(range.start() >= last && range.end() > range.start(), query);
          last = range.end();
        }
        demand(last <= hit.excerpt().text().length(), query);
      }
      ENGINE.engine().suggest(new SuggestRequest(query, null, 5));
    } catch (InvalidQuery e) {
      demand(!e.getMessage().isBlank(), query);
    }
  }

  private static void demand(boolean holds, String query) {
    if (!holds) {
      throw new AssertionError("a wrong answer to: " + query);
    }
  }
}
