package dev.haru.search.live;

import dev.haru.index.CourseIndex;
import dev.haru.index.directory.IndexException;
import dev.haru.search.SearchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The generations of an index on disk. */
final class LuceneGenerations implements GenerationSource {

  private static final Duration INTERVAL = Duration.ofMillis(500);

  private final Path index;
  private final EngineFactory engines;

  LuceneGenerations(Path index, EngineFactory engines) {
    this.index = index;
    this.engines = engines;
  }

  @Override
  public Duration interval() {
    return INTERVAL;
  }

  @Override
  public String newestCommit() {
    return CourseIndex.newestCommit(index);
  }

  @Override
  public Opened open() throws Exception {
    CourseIndex opened = CourseIndex.open(index);
    try {
      return new OpenIndex(opened, engines.engine(opened), Contents.of(opened));
    } catch (Exception | Error e) {
      opened.close();
      throw e;
    }
  }

  @Override
  public String code(Throwable e) {
    return e instanceof IndexException known ? known.kind().code() : "engine-failed";
  }

  /** An index on disk with its engine. */
  private record OpenIndex(CourseIndex index, SearchEngine engine, Contents contents)
      implements Opened {

    @Override
    public CourseIndex.State files() {
      return index.files();
    }

    @Override
    public void close() throws IOException {
      engine.close();
      index.close();
    }
  }
}
