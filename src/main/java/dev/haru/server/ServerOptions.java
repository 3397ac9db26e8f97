package dev.haru.server;

import dev.haru.server.http.Network;
import dev.haru.server.http.ServerException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a server behaves.
 *
 * @param host the address or name to listen on
 * @param port the port, or 0 for any that is free
 * @param origins the origins whose pages may read answers
 * @param publicUrl the address at which clients find the server, or null for the host that each
 *     request names
 * @param trustedProxies the proxies that are believed when they say whom they ask for
 * @param requestsPerSecond how many requests a second a client may send in the long run, or 0 for
 *     any number
 * @param timeLimit how long a search may take
 * @param logsQueries whether queries stand in the log
 * @param zeroHits the file that collects queries without a result, or null for none
 * @param version which haru this is
 */
public record ServerOptions(
    String host,
    int port,
    Set<String> origins,
    @Nullable String publicUrl,
    List<Network> trustedProxies,
    int requestsPerSecond,
    Duration timeLimit,
    boolean logsQueries,
    @Nullable Path zeroHits,
    String version) {

  /** The rate that a class behind one address does not reach. */
  public static final int USUAL_REQUESTS_PER_SECOND = 20;

  /** A hundred times what a search usually takes. */
  public static final Duration USUAL_TIME_LIMIT = Duration.ofSeconds(2);

  /** Creates options with collections of their own. */
  public ServerOptions {
    origins = Set.copyOf(origins);
    trustedProxies = List.copyOf(trustedProxies);
  }

  /**
   * Checks numbers against their range.
   *
   * @throws ServerException for a number out of it
   */
  public static void requireRange(String name, int value, int least, int most)
      throws ServerException {
    if (value < least || value > most) {
      throw new ServerException(
          String.format(
              Locale.ROOT, "%s must be between %d and %d but was %d", name, least, most, value));
    }
  }
}
