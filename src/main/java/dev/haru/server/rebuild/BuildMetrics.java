package dev.haru.server.rebuild;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.BooleanSupplier;

/** Metrics of builds and of the generations that they make. Safe for use by several threads. */
public final class BuildMetrics {

  private final PrometheusRegistry registry;
  private final Counter builds;
  private final Counter generations;

  /** Creates the metrics and adds them to a registry. */
  public BuildMetrics(PrometheusRegistry registry) {
    this.registry = registry;
    this.builds =
        Counter.builder()
            .name("haru_builds_total")
            .help("Builds started, by cause: content, hook, request, rest or trouble.")
            .labelNames("cause")
            .register(registry);
    for (Reindexer.Cause cause : Reindexer.Cause.values()) {
      builds.initLabelValues(cause.key());
    }
    this.generations =
        Counter.builder()
            .name("haru_reindex_total")
            .help("New generations of the index, by outcome: used or failed.")
            .labelNames("outcome")
            .register(registry);
    generations.initLabelValues("used");
    generations.initLabelValues("failed");
  }

  /** Adds a gauge that tells whether a build runs. */
  void addRunning(BooleanSupplier isRunning) {
    GaugeWithCallback.builder()
        .name("haru_build_running")
        .help("Whether this server is building the index (1) or not (0).")
        .callback(gauge -> gauge.call(isRunning.getAsBoolean() ? 1 : 0))
        .register(registry);
  }

  /** Counts a build that begins. */
  void build(Reindexer.Cause cause) {
    builds.labelValues(cause.key()).inc();
  }

  /** Counts a new generation that was taken into use. */
  void used() {
    generations.labelValues("used").inc();
  }

  /** Counts a build that failed, or a new generation that cannot be used. */
  void failed() {
    generations.labelValues("failed").inc();
  }
}
