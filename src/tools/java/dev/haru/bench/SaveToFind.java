package dev.haru.bench;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.course.settings.Settings;
import dev.haru.eval.JudgedQuery;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.Indexer;
import dev.haru.mcp.LessonPlaces;
import dev.haru.search.live.Generations;
import dev.haru.search.lucene.LuceneSearchEngine;
import dev.haru.server.HaruServer;
import dev.haru.server.ServerOptions;
import dev.haru.server.rebuild.Reindexing;
import dev.haru.watch.CourseWatcher;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Measures the time from saving a lesson to finding its new text over HTTP, in a copy of a course,
 * while another client runs queries.
 */
public final class SaveToFind {

  /** The pause between two searches for the new text. */
  private static final long LOOK_MILLIS = 5;

  /** The pause between two queries of the other client: a busy site, not a load test. */
  private static final long ASK_MILLIS = 20;

  /** The longest pause between finding a text and the next save: an author who saves often. */
  private static final int PAUSE_MILLIS = 3_000;

  private static final int WARM_UP = 10;
  private static final int SAVES = 30;
  private static final Duration GIVE_UP = Duration.ofMinutes(2);
  private static final String LESSONS = "lessons";

  private final HttpClient client;
  private final String address;
  private final Random random = new Random(5);

  private SaveToFind(HttpClient client, int port) {
    this.client = client;
    this.address = "http://127.0.0.1:" + port + "/api/search?q=";
  }

  /**
   * Runs the program.
   *
   * @param args the course's directory, the file of queries
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path directory = Files.createTempDirectory("haru-bench");
    try {
      List<Path> lessons = copy(Path.of(args[0]), directory.resolve("course"));
      List<JudgedQuery> queries =
          Modes.read(Path.of(args[1])).values().stream().flatMap(List::stream).toList();
      measure(directory, lessons, queries, out);
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Copies a course's lessons and settings; returns the copies of the lessons. */
  private static List<Path> copy(Path from, Path to) throws Exception {
    Course course = Course.open(List.of(from), OutsideAccess.ANYTHING);
    Path content = course.contentDirectories().get(0);
    for (LessonFile lesson : course.files().files()) {
      Path copy = to.resolve(LESSONS).resolve(content.relativize(lesson.file()).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(lesson.file(), copy);
    }
    Path settings = from.resolve(Settings.FILE_NAME);
    String text = Files.exists(settings) ? Files.readString(settings) : "";
    String elsewhere = text.replaceAll("(?m)^content:.*$", "");
    Files.writeString(
        to.resolve(Settings.FILE_NAME), elsewhere.stripTrailing() + "\ncontent: " + LESSONS + "\n");
    Course copy = Course.open(List.of(to));
    return copy.files().files().stream()
        .filter(lesson -> isIndexed(copy, lesson))
        .map(LessonFile::file)
        .toList();
  }

  private static boolean isIndexed(Course course, LessonFile lesson) {
    String lang = lesson.path().lang();
    return lang == null || course.settings().indexes(lang);
  }

  private static void measure(
      Path directory, List<Path> lessons, List<JudgedQuery> queries, PrintStream out)
      throws Exception {
    List<Path> course = List.of(directory.resolve("course"));
    Path index = directory.resolve("index");
    Clock clock = Clock.systemUTC();
    Reindexing.Build build =
        atOnce -> {
          BuildMode mode = atOnce ? BuildMode.FAST : BuildMode.INCREMENTAL;
          return Indexer.build(Course.open(course), index, mode, clock, BuildListener.SILENT)
              .isFinished();
        };
    build.run(false);
    try (Generations generations =
            new Generations(
                index,
                opened -> new LuceneSearchEngine(opened, Course.open(course).settings().glossary()),
                clock);
        HaruServer server =
            new HaruServer(
                options(),
                generations,
                new LessonPlaces(() -> Course.open(course)),
                line -> {},
                clock,
                new Reindexing(build, null),
                null);
        CourseWatcher watcher =
            new CourseWatcher(course, OutsideAccess.NONE, server::contentChanged);
        HttpClient client = HttpClient.newHttpClient()) {
      generations.open();
      server.start();
      watcher.start();
      SaveToFind saver = new SaveToFind(client, server.port());
      AtomicBoolean done = new AtomicBoolean();
      LongAdder answered = new LongAdder();
      Thread asking = Thread.ofPlatform().start(() -> saver.ask(queries, done, answered));
      Samples samples = new Samples();
      for (int i = 0; i < WARM_UP + SAVES; i++) {
        Thread.sleep(saver.random.nextInt(PAUSE_MILLIS));
        long taken = saver.save(lessons.get(i * lessons.size() / (WARM_UP + SAVES)));
        if (i >= WARM_UP) {
          samples.add(taken);
        }
      }
      done.set(true);
      asking.join();
      out.printf(
          Locale.ROOT,
          "%,d lessons, %d saves: found after %.0f ms (median), %.0f ms (90 %%), %.0f ms (longest);"
              + " %,d queries answered meanwhile%n",
          lessons.size(),
          SAVES,
          samples.millis(0.5),
          samples.millis(0.9),
          samples.millis(1),
          answered.sum());
    }
  }

  private static ServerOptions options() {
    return new ServerOptions(
        "127.0.0.1",
        0,
        Set.of(),
        null,
        List.of(),
        0,
        ServerOptions.USUAL_TIME_LIMIT,
        false,
        null,
        "bench");
  }

  /** Adds a word to a lesson, saved as editors do; returns the nanoseconds until it is found. */
  private long save(Path lesson) throws IOException, InterruptedException {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    Path temporary = lesson.resolveSibling("." + lesson.getFileName());
    Files.writeString(temporary, Files.readString(lesson) + "\n\nIt says " + word + ".\n");
    long start = System.nanoTime();
    Files.move(temporary, lesson, StandardCopyOption.ATOMIC_MOVE);
    while (get('"' + word.toString() + '"').body().contains("\"total\":0,")) {
      if (System.nanoTime() - start > GIVE_UP.toNanos()) {
        throw new IOException("the word '" + word + "' in " + lesson + " is not found");
      }
      Thread.sleep(LOOK_MILLIS);
    }
    return System.nanoTime() - start;
  }

  private void ask(List<JudgedQuery> queries, AtomicBoolean done, LongAdder answered) {
    try {
      for (int i = 0; !done.get(); i++) {
        int status = get(queries.get(i % queries.size()).text()).statusCode();
        if (status != 200) {
          throw new IOException("a query was answered with " + status);
        }
        answered.increment();
        Thread.sleep(ASK_MILLIS);
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> get(String query) throws IOException, InterruptedException {
    URI uri = URI.create(address + URLEncoder.encode(query, StandardCharsets.UTF_8));
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
