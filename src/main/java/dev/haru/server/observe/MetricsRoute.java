package dev.haru.server.observe;

import dev.haru.server.http.Route;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** {@code GET /metrics}, for Prometheus. */
public final class MetricsRoute implements Route {

  private final Metrics metrics;

  public MetricsRoute(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public String path() {
    return "/metrics";
  }

  @Override
  public boolean isLimited() {
    return false;
  }

  @Override
  public void handle(Context request) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    metrics.write(out);
    request.contentType(Metrics.MEDIA_TYPE).result(out.toByteArray());
  }
}
