package dev.haru.server.observe;

import dev.haru.search.live.Contents;
import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.search.live.NotReadyException;
import dev.haru.search.live.Trouble;
import dev.haru.server.http.Connections;
import dev.haru.server.http.ProblemType;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The server's metrics, for Prometheus. Labels never contain the text of a query or anything else
 * that clients choose. Safe for use by several threads.
 */
public final class Metrics implements Connections.Listener {

  /** The media type of the text format. */
  static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Generations generations;
  private final Counter requests =
      Counter.builder()
          .name("haru_http_requests_total")
          .help("Requests answered.")
          .labelNames("route", "status")
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("haru_http_request_duration_seconds")
          .help("Time from the first line of a request to the end of its response.")
          .labelNames("route")
          .classicOnly()
          .classicUpperBounds(.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5)
          .register(registry);
  private final Histogram results =
      Histogram.builder()
          .name("haru_search_results")
          .help("Results of searches, over all pages.")
          .classicOnly()
          .classicUpperBounds(0, 1, 3, 10, 30, 100, 300, 1000)
          .register(registry);
  private final Counter hits =
      Counter.builder().name("haru_search_hits_total").help("Hits shown.").register(registry);
  private final Counter zeroHits =
      Counter.builder()
          .name("haru_search_zero_hits_total")
          .help("Searches that found nothing.")
          .register(registry);

  private final Counter refused =
      Counter.builder()
          .name("haru_http_refused_total")
          .help("Requests answered with a problem, by code.")
          .labelNames("code")
          .register(registry);

  private final Counter refusedConnections =
      Counter.builder()
          .name("haru_connections_refused_total")
          .help(
              "Connections closed at once because the client, or all clients together, had too"
                  + " many.")
          .labelNames("limit")
          .register(registry);

  private final Counter refusedBytes =
      Counter.builder()
          .name("haru_request_bytes_refused_total")
          .help(
              "Requests abandoned because too many bytes of the client, or of all clients, were"
                  + " held.")
          .labelNames("limit")
          .register(registry);

  public Metrics(Generations generations, Clock clock) {
    this.generations = generations;
    for (Connections.Refusal limit : List.of(Connections.Refusal.CLIENT, Connections.Refusal.ALL)) {
      refusedConnections.initLabelValues(label(limit));
      refusedBytes.initLabelValues(label(limit));
    }
    gauge("haru_index_generation", "The generation in use.", Contents::generation);
    gauge("haru_index_lessons", "Lessons of the generation in use.", Contents::lessons);
    gauge("haru_index_sections", "Sections of the generation in use.", Contents::sections);
    gauge(
        "haru_index_age_seconds",
        "Time since the generation in use was built.",
        contents -> Duration.between(contents.built(), clock.instant()).toMillis() / 1e3);
  }

  /** Returns the registry, to which other packages add their metrics. */
  public PrometheusRegistry registry() {
    return registry;
  }

  /**
   * Adds a gauge that tells whether something is wrong.
   *
   * @param trouble returns what is wrong, or null
   */
  public void addTrouble(Supplier<@Nullable Trouble> trouble) {
    GaugeWithCallback.builder()
        .name("haru_trouble")
        .help("Whether the newest commit or content cannot be used (1) or can (0).")
        .callback(gauge -> gauge.call(trouble.get() == null ? 0 : 1))
        .register(registry);
  }

  /** Adds gauges of connections and their bytes. */
  public void addConnections(Connections connections) {
    GaugeWithCallback.builder()
        .name("haru_connections")
        .help("Open connections.")
        .callback(gauge -> gauge.call(connections.open()))
        .register(registry);
    GaugeWithCallback.builder()
        .name("haru_request_bytes")
        .help("Bytes held of requests that are incomplete or not yet answered.")
        .callback(gauge -> gauge.call((double) connections.kept()))
        .register(registry);
  }

  private static String label(Connections.Refusal limit) {
    return limit.name().toLowerCase(Locale.ROOT);
  }

  /** Counts a request that was answered with a problem. */
  public void refused(ProblemType code) {
    refused.labelValues(code.key()).inc();
  }

  @Override
  public void connectionRefused(Connections.Refusal limit) {
    refusedConnections.labelValues(label(limit)).inc();
  }

  @Override
  public void bytesRefused(Connections.Refusal limit) {
    refusedBytes.labelValues(label(limit)).inc();
  }

  private void gauge(String name, String help, ToDoubleFunction<Contents> value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge -> {
          try (Lease lease = generations.acquire()) {
            gauge.call(value.applyAsDouble(lease.contents()));
          } catch (NotReadyException e) {
            // No generation is in use, so there is no value.
          }
        })
        .register(registry);
  }

  /** Counts an answered request. */
  void request(String route, int status, double took) {
    requests.labelValues(route, Integer.toString(status)).inc();
    seconds.labelValues(route).observe(took);
  }

  /** Counts a search. */
  public void search(int total, int shown) {
    results.observe(total);
    hits.inc(shown);
    if (total == 0) {
      zeroHits.inc();
    }
  }

  void write(OutputStream out) throws IOException {
    PrometheusTextFormatWriter.builder().build().write(out, registry.scrape());
  }
}
