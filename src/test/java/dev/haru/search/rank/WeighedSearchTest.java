package dev.haru.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.index.CourseIndex;
import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import dev.haru.search.Filters;
import dev.haru.search.SearchRequest;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class WeighedSearchTest {

  private static final List<String> QUERIES =
      List.of(
          "how do I undo a commit",
          "쿠버네티스 볼륨",
          "znqjspxltm",
          "ㅋㅂㄴㅌㅅ",
          "\"rolling update\" -helm",
          "load balan*",
          "lang:ko nginx",
          "the");

  @Test
  void ranksAsTheEngineDoesWhicheverNumberChanges(@TempDir Path directory) throws Exception {
    TestEngine.of(new TestCourse(Path.of("content")), directory).close();
    int different = 0;
    try (CourseIndex index = CourseIndex.open(directory);
        WeighedSearch weighed = new WeighedSearch(index, Map.of())) {
      List<List<String>> usual = places(weighed.by(Map.of()));
      assertThat(usual).isEqualTo(places(index, RankingParameters.standard()));
      for (String name : WeighedSearch.standard().keySet()) {
        Map<String, Float> other = Map.of(name, WeighedSearch.standard().get(name) / 4);
        List<List<String>> changed = places(weighed.by(other));
        assertThat(changed)
            .as(name)
            .isEqualTo(places(index, RankingParameters.standard().with(name, other.get(name))));
        different += changed.equals(usual) ? 0 : 1;
      }
    }
    assertThat(different).isGreaterThan(15);
  }

  private static List<List<String>> places(WeighedSearch.ByWeights ranker) throws IOException {
    List<List<String>> places = new ArrayList<>();
    for (String query : QUERIES) {
      places.add(ranker.places(query, null, 20));
    }
    return places;
  }

  private static List<List<String>> places(CourseIndex index, RankingParameters parameters) {
    try (LuceneSearchEngine engine = new LuceneSearchEngine(index, Map.of(), parameters)) {
      return QUERIES.stream()
          .map(query -> new SearchRequest(query, Filters.NONE, null, 20, 0, false))
          .map(request -> TestEngine.places(engine.search(request)))
          .toList();
    }
  }
}
