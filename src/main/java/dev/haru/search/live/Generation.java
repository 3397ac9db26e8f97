package dev.haru.search.live;

import dev.haru.index.CourseIndex;
import dev.haru.index.directory.IndexException;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine over one commit, closed when the last of its users has gone. Safe for threads. */
final class Generation {

  /** Shows that the engine answers. */
  private static final String FIRST_QUERY = "load balancing";

  /**
   * Queries that use every other part of the engine once: both analyzers, the dictionary, the words
   * by keystrokes, by sound and by initial consonants.
   */
  private static final List<String> WARMING =
      List.of("로드 밸런싱을 하는 방법", "쿠버네틱스", "deploiment", "znqjspxltm", "ㅋㅂㄴㅌㅅ");

  private final CourseIndex index;
  private final SearchEngine engine;
  private final Contents contents;

  /** One for being the newest, one for each lease. */
  private final AtomicInteger users = new AtomicInteger(1);

  private Generation(CourseIndex index, SearchEngine engine) {
    this.index = index;
    this.engine = engine;
    this.contents = Contents.of(index);
  }

  /**
   * Opens the newest commit with an engine that has answered a query.
   *
   * @throws IndexException when there is no commit that can be used
   */
  static Generation open(Path path, EngineFactory engines) throws Exception {
    CourseIndex index = CourseIndex.open(path);
    SearchEngine engine = null;
    try {
      engine = engines.engine(index);
      engine.search(SearchRequest.of(FIRST_QUERY));
      return new Generation(index, engine);
    } catch (Exception | Error e) {
      if (engine != null) {
        engine.close();
      }
      index.close();
      throw e;
    }
  }

  /** Loads what later queries need, so that none of them waits for it. */
  void warm() {
    for (String query : WARMING) {
      engine.search(SearchRequest.of(query));
    }
  }

  SearchEngine engine() {
    return engine;
  }

  Contents contents() {
    return contents;
  }

  /** Returns what has become of its files. */
  CourseIndex.State files() {
    return index.files();
  }

  /** Becomes a user, unless all others have gone already. */
  boolean enter() {
    return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
  }

  /** Ends a use. */
  void leave() {
    if (users.decrementAndGet() == 0) {
      engine.close();
      try {
        index.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the index cannot be closed", e);
      }
    }
  }
}
