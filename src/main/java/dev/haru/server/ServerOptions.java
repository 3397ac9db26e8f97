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
 * The options of a server.
 *
 * @param host the address or name to listen on
 * @param port the port, or 0 for any that is free
 * @param origins the origins whose pages may read responses
 * @param publicUrl the address under which clients reach the server, or null for the host that each
 *     request names
 * @param trustedProxies the proxies whose word about a request's client is trusted
 * @param requestsPerSecond how many requests per second a client may send in the long run, or 0 for
 *     no limit
 * @param timeLimit how long a search may take
 * @param logsQueries whether the log contains queries
 * @param zeroHits the file that collects queries without results, or null for none
 * @param version the version of haru
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

  /** More than a class of students behind one address needs. */
  public static final int USUAL_REQUESTS_PER_SECOND = 20;

  /** A hundred times the duration of a usual search. */
  public static final Duration USUAL_TIME_LIMIT = Duration.ofSeconds(2);

  /** Creates options with copies of the collections. */
  public ServerOptions {
    origins = Set.copyOf(origins);
    trustedProxies = List.copyOf(trustedProxies);
  }

  /**
   * Checks that a number is in its range.
   *
   * @throws ServerException if it is not
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
