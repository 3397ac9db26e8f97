package dev.haru.search.live;

import dev.haru.index.CourseIndex;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine over one commit, closed when its last user leaves. Safe for use by several threads. */
final class Generation {

  /** The query that proves that a new engine answers. */
  private static final String FIRST_QUERY = "load balancing";

  /**
   * The queries that use every other part of the engine once: both analyzers, the dictionary, and
   * the words by keystrokes, by sound and by initial consonants.
   */
  private static final List<String> WARMING =
      List.of("로드 밸런싱을 하는 방법", "쿠버네틱스", "deploiment", "znqjspxltm", "ㅋㅂㄴㅌㅅ");

  private final GenerationSource.Opened opened;
  private final Contents contents;

  /** The number of users: one while this is the newest generation, and one for each lease. */
  private final AtomicInteger users = new AtomicInteger(1);

  private Generation(GenerationSource.Opened opened) {
    this.opened = opened;
    this.contents = opened.contents();
  }

  /**
   * Returns the newest commit's generation, whose engine has already answered a query.
   *
   * @throws Exception if there is no usable commit
   */
  static Generation open(GenerationSource source) throws Exception {
    GenerationSource.Opened opened = source.open();
    try {
      opened.engine().search(SearchRequest.of(FIRST_QUERY));
      return new Generation(opened);
    } catch (Exception | Error e) {
      opened.close();
      throw e;
    }
  }

  /** Loads what later queries need, so that they don't have to wait for it. */
  void warm() {
    for (String query : WARMING) {
      engine().search(SearchRequest.of(query));
    }
  }

  SearchEngine engine() {
    return opened.engine();
  }

  Contents contents() {
    return contents;
  }

  /** Returns the current state of its files. */
  CourseIndex.State files() {
    return opened.files();
  }

  /** Adds a user and returns true, unless all other users have already left. */
  boolean enter() {
    return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
  }

  /** Removes a user; the last one to leave closes the generation. */
  void leave() {
    if (users.decrementAndGet() == 0) {
      try {
        opened.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the index cannot be closed", e);
      }
    }
  }
}
