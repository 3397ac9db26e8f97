package dev.haru.browser;

import dev.haru.cli.command.ServedLessons;
import dev.haru.course.Course;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.kit.TestCourse;
import dev.haru.mcp.LessonPlaces;
import dev.haru.search.live.Generations;
import dev.haru.search.lucene.LuceneSearchEngine;
import dev.haru.server.HaruServer;
import dev.haru.server.ServerOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;

/** A real server on a free port with a course. */
public final class CourseServer implements AutoCloseable {

  private final Generations generations;
  private final HaruServer server;
  private final LinkedBlockingQueue<String> log = new LinkedBlockingQueue<>();

  private CourseServer(TestCourse course, Path index, Set<String> origins) {
    this.generations =
        new Generations(
            index, opened -> new LuceneSearchEngine(opened, Map.of()), Clock.systemUTC());
    ServerOptions options =
        new ServerOptions(
            "127.0.0.1",
            0,
            origins,
            null,
            List.of(),
            0,
            Duration.ofMinutes(1),
            true,
            null,
            "1.2.3");
    this.server =
        new HaruServer(
            options,
            generations,
            new LessonPlaces(course::open),
            log::add,
            Clock.systemUTC(),
            null,
            new ServedLessons(List.of(course.content()), OutsideAccess.NONE));
  }

  /**
   * Indexes a course and serves it.
   *
   * @param index the directory for the index
   * @param origins the origins whose pages may search
   */
  public static CourseServer start(TestCourse course, Path index, String... origins)
      throws Exception {
    Indexer.build(
        Course.open(List.of(course.content())), index, Clock.systemUTC(), BuildListener.SILENT);
    CourseServer server = new CourseServer(course, index, Set.of(origins));
    server.server.start();
    server.generations.open();
    return server;
  }

  /** Returns the server's origin, {@code http://127.0.0.1:PORT}. */
  public String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.close();
    generations.close();
  }
}
