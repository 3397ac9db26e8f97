package dev.haru.kit;

import dev.haru.index.CourseIndex;
import dev.haru.search.SearchRequest;
import dev.haru.search.SuggestRequest;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The answers of an index to a few queries, with scores and excerpts.
 *
 * @param commit the commit of the index
 * @param learned its glossary learned from translations
 * @param texts the answers
 */
public record Answers(String commit, String learned, List<String> texts) {

  private static final List<String> QUERIES =
      List.of(
          "when should a team stop releasing new features",
          "shared",
          "docker container",
          "로드 밸런싱을 하는 방법",
          "deploiment",
          "ㅋㅂㄴㅌㅅ");

  private static final List<String> BEGINNINGS = List.of("l", "sha", "쿠버");

  /**
   * Opens the newest commit and runs the queries.
   *
   * @throws dev.haru.index.directory.IndexException when it cannot be used
   */
  public static Answers of(Path index) throws Exception {
    try (CourseIndex opened = CourseIndex.open(index);
        LuceneSearchEngine engine = new LuceneSearchEngine(opened, Map.of())) {
      Stream<String> found =
          QUERIES.stream()
              .map(query -> engine.search(SearchRequest.of(query)))
              .map(each -> each.total() + " " + each.corrections() + " " + each.hits());
      Stream<String> suggested =
          BEGINNINGS.stream()
              .map(each -> engine.suggest(new SuggestRequest(each, null, 8)).suggestions())
              .map(List::toString);
      return new Answers(
          opened.commit(), opened.learned().toText(), Stream.concat(found, suggested).toList());
    }
  }

  /** Returns whether another commit, of any index, has the same glossary and answers. */
  public boolean sameAs(Answers other) {
    return learned.equals(other.learned) && texts.equals(other.texts);
  }
}
