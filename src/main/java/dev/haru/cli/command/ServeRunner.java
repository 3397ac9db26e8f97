package dev.haru.cli.command;

import dev.haru.cli.base.AfterBuild;
import dev.haru.cli.base.ClusterPlace;
import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.IndexOpener;
import dev.haru.cli.base.ServedGlossary;
import dev.haru.cli.base.ShutdownSignal;
import dev.haru.cli.base.Style;
import dev.haru.cli.base.Version;
import dev.haru.cli.cluster.CourseCluster;
import dev.haru.course.Course;
import dev.haru.course.files.RegularFiles;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.mcp.LessonPlaces;
import dev.haru.search.live.Contents;
import dev.haru.search.live.EngineFactory;
import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.search.live.NotReadyException;
import dev.haru.search.lucene.LuceneSearchEngine;
import dev.haru.server.HaruServer;
import dev.haru.server.ServerOptions;
import dev.haru.server.http.Network;
import dev.haru.server.http.Origin;
import dev.haru.server.http.PublicUrl;
import dev.haru.server.http.ServerException;
import dev.haru.server.observe.ZeroHits;
import dev.haru.server.rebuild.Reindexing;
import dev.haru.server.rebuild.SharedSecret;
import dev.haru.watch.CourseWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the server of a {@link ServeCommand} until the process is asked to stop. */
final class ServeRunner {

  private static final int LAST_PORT = 65_535;
  private static final int MOST_REQUESTS_PER_SECOND = 1_000_000;

  private final ServeCommand command;
  private final Console console;
  private final Clock clock = Clock.systemUTC();

  private ServeRunner(ServeCommand command) {
    this.command = command;
    this.console = command.console;
  }

  static void run(ServeCommand command) throws Exception {
    new ServeRunner(command).run();
  }

  private void run() throws Exception {
    ServerOptions serverOptions = serverOptions();
    SharedSecret secret = secret();
    CourseTarget target = command.options.toBuild();
    ClusterPlace place = command.engine.cluster(target.course().settings());
    target.announceBuilt(console);
    if (place == null) {
      runLucene(serverOptions, secret, target);
    } else {
      runCluster(serverOptions, secret, target, place);
    }
  }

  private void runLucene(
      ServerOptions serverOptions, @Nullable SharedSecret secret, CourseTarget target)
      throws Exception {
    Path index = target.index();
    ServedGlossary glossary = new ServedGlossary(command.options, target.course());
    EngineFactory engines =
        opened -> {
          opened.info().binding().require(target.course(), index);
          return new LuceneSearchEngine(opened, glossary.newest());
        };
    try (Generations generations = new Generations(index, engines, clock)) {
      serve(
          serverOptions,
          generations,
          target,
          new Reindexing(build(target, generations, AfterBuild.NOTHING), secret),
          () -> {
            IndexOpener.prepare(console, target);
            generations.open();
          });
    }
  }

  /**
   * Serves what the cluster has, from whoever published it. If the course has lessons here, they
   * are also watched, built and published.
   */
  private void runCluster(
      ServerOptions serverOptions,
      @Nullable SharedSecret secret,
      CourseTarget target,
      ClusterPlace place)
      throws Exception {
    boolean hasLessons = !target.course().files().files().isEmpty();
    try (CourseCluster cluster = new CourseCluster(place);
        Generations generations = new Generations(cluster.generations(), clock)) {
      serve(
          serverOptions,
          generations,
          target,
          hasLessons ? new Reindexing(build(target, generations, cluster::publish), secret) : null,
          () -> {
            generations.openLater();
            boolean unused = generations.refresh(); // otherwise as soon as the cluster answers
          });
    }
  }

  private ServerBuild build(CourseTarget target, Generations generations, AfterBuild after) {
    List<Path> directories = target.course().directories();
    return new ServerBuild(
        directories,
        command.options.outside(directories),
        target.index(),
        generations,
        clock,
        after);
  }

  private void serve(
      ServerOptions serverOptions,
      Generations generations,
      CourseTarget target,
      @Nullable Reindexing reindexing,
      ShutdownSignal.Start open)
      throws Exception {
    List<Path> directories = target.course().directories();
    OutsideAccess outside = command.options.outside(directories);
    try (HaruServer server =
            new HaruServer(
                serverOptions,
                generations,
                new LessonPlaces(() -> Course.open(directories, outside)), // as it is now
                console::log,
                clock,
                reindexing,
                reindexing == null ? null : new ServedLessons(directories, outside));
        CourseWatcher watcher = new CourseWatcher(directories, outside, server::contentChanged)) {
      command
          .environment
          .termination()
          .run(
              () -> {
                server.start();
                open.run();
                if (!command.noWatch && reindexing != null) {
                  watcher.start();
                  server.contentChanged(); // there may have been changes before
                }
                announce(generations, target.course(), server.port());
              },
              server::close);
    }
  }

  private @Nullable SharedSecret secret() throws ServerException, IOException {
    Path file = regular(command.tokenFile);
    return file == null ? null : SharedSecret.read(file);
  }

  private @Nullable Path zeroHits() throws ServerException, IOException {
    Path file = regular(command.zeroHits);
    if (file != null) {
      ZeroHits.requireOwn(file);
    }
    return file;
  }

  private @Nullable Path regular(@Nullable Path file) throws IOException {
    return file == null
        ? null
        : RegularFiles.require(command.environment.directory().resolve(file));
  }

  private ServerOptions serverOptions() throws ServerException, IOException {
    ServerOptions.requireRange("port", command.port, 0, LAST_PORT);
    ServerOptions.requireRange("rate-limit", command.rateLimit, 0, MOST_REQUESTS_PER_SECOND);
    return new ServerOptions(
        command.host,
        command.port,
        origins(),
        command.publicUrl == null ? null : PublicUrl.parse(command.publicUrl),
        proxies(),
        command.rateLimit,
        ServerOptions.USUAL_TIME_LIMIT,
        command.logQueries,
        zeroHits(),
        Version.number());
  }

  private Set<String> origins() throws ServerException {
    List<String> named =
        command.origins.isEmpty()
            ? List.of(console.variable("HARU_ORIGIN").split("\\s+", -1))
            : command.origins;
    Set<String> origins = new HashSet<>();
    for (String origin : named) {
      if (!origin.isEmpty()) {
        origins.add(Origin.parse(origin));
      }
    }
    return origins;
  }

  private List<Network> proxies() throws ServerException {
    List<Network> proxies = new ArrayList<>();
    for (String proxy : command.trustedProxies) {
      proxies.add(Network.parse(proxy));
    }
    return proxies;
  }

  private void announce(Generations generations, Course course, int port) {
    String host = command.host.contains(":") ? "[" + command.host + "]" : command.host;
    String address = String.format(Locale.ROOT, "http://%s:%d", host, port);
    console.note(
        Style.printable(
            String.format(Locale.ROOT, "%s, at %s/", contents(generations, course), address)));
    console.note(
        String.format(
            Locale.ROOT,
            "Embed: <script type=\"module\" src=\"%s/haru-search.js\"></script>"
                + "<haru-search></haru-search>",
            address));
    console.flush();
  }

  private static String contents(Generations generations, Course course) {
    try (Lease lease = generations.acquire()) {
      Contents contents = lease.contents();
      return String.format(Locale.ROOT, "%s, %,d lessons", contents.course(), contents.lessons());
    } catch (NotReadyException e) {
      return course.settings().name() + ", which the cluster does not have yet";
    }
  }
}
