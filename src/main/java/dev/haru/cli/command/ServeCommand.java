package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
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
 * {@code haru serve}: the HTTP interface.
 *
 * <p>Here are the options alone: every command's class is loaded at every start, and the server's
 * classes must not be.
 */
@Command(
    name = "serve",
    description = "Answers searches over HTTP.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {
      "",
      "Behind a proxy, name it with --trusted-proxy, or all clients count as one.",
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
      description = "The port; 0 is any that is free (${DEFAULT-VALUE}).")
  int port = 7070;

  @Option(
      names = "--origin",
      paramLabel = "URL",
      description = "A site whose pages may search here; may be given several times.")
  List<String> origins = new ArrayList<>();

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "Where clients find the server, if not at the host that they ask for.")
  @Nullable String publicUrl;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description = "A proxy, or network of proxies, that tells clients' addresses; several times.")
  List<String> trustedProxies = new ArrayList<>();

  @Option(
      names = "--rate-limit",
      paramLabel = "N",
      description = "Requests a second from each client; 0 is any number (${DEFAULT-VALUE}).")
  int rateLimit = 20;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Holds the token of those who may have the index built over HTTP.")
  @Nullable Path tokenFile;

  @Option(names = "--log-queries", description = "Logs what people search for.")
  boolean logQueries;

  @Option(
      names = "--zero-hits",
      paramLabel = "FILE",
      description = "Collects queries without a result; 'haru zero-hits FILE' reads them.")
  @Nullable Path zeroHits;

  @Option(names = "--no-watch", description = "Does not look for changes of the course.")
  boolean noWatch;

  final Console console;
  final Environment environment;

  @Mixin final CourseOptions options;

  public ServeCommand(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
    this.options = new CourseOptions(console, environment);
  }

  @Override
  public Integer call() throws Exception {
    ServeRunner.run(this);
    return ExitCode.DONE;
  }
}
