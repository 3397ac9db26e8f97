package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.EngineOption;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.VersionProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code haru serve}: the HTTP server.
 *
 * <p>This class has only the options, because the classes of all commands are loaded at every start
 * and those of the server must not be.
 */
@Command(
    name = "serve",
    description = "Serves searches over HTTP.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {
      "",
      "Behind a proxy, name it with --trusted-proxy; otherwise all clients count as one.",
      "",
      "Examples:",
      "  haru serve --content my-course",
      "  haru serve --host 0.0.0.0 --origin https://course.example.org"
    })
public final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "The address to listen on (${DEFAULT-VALUE}).")
  String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port, or 0 for any free one (${DEFAULT-VALUE}).")
  int port = 7070;

  @Option(
      names = "--origin",
      paramLabel = "URL",
      description = "A site whose pages may use this server; can be repeated.")
  List<String> origins = new ArrayList<>();

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "The address that clients use, if it differs from the Host header.")
  @Nullable String publicUrl;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description =
          "A proxy or network of proxies that passes on clients' addresses; can be repeated.")
  List<String> trustedProxies = new ArrayList<>();

  @Option(
      names = "--rate-limit",
      paramLabel = "N",
      description = "Requests per second and client, 0 for no limit (${DEFAULT-VALUE}).")
  int rateLimit = 20;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file with the token that authorizes rebuilding over HTTP.")
  @Nullable Path tokenFile;

  @Option(names = "--log-queries", description = "Logs queries.")
  boolean logQueries;

  @Option(
      names = "--zero-hits",
      paramLabel = "FILE",
      description = "Collects queries without results, for 'haru zero-hits FILE'.")
  @Nullable Path zeroHits;

  @Option(names = "--no-watch", description = "Does not watch the course for changes.")
  boolean noWatch;

  final Console console;
  final Environment environment;

  @Mixin final CourseOptions options;
  @Mixin final EngineOption engine;

  public ServeCommand(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
    this.options = new CourseOptions(console, environment);
    this.engine = new EngineOption(console, environment);
  }

  @Override
  public Integer call() throws Exception {
    ServeRunner.run(this);
    return ExitCode.DONE;
  }
}
