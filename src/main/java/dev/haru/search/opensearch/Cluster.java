package dev.haru.search.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haru.search.opensearch.ClusterException.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * A connection to an OpenSearch cluster: requests and answers in JSON. If a node does not answer,
 * the client asks the next one. Safe for use by several threads.
 */
public final class Cluster implements Closeable {

  /** The longest time that connecting to a node may take. */
  private static final Duration CONNECT = Duration.ofSeconds(1);

  /** The most connections to a node: more queries at the same time wait for one. */
  private static final int CONNECTIONS = 64;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JSON_TYPE = "application/json";
  private static final String LINES_TYPE = "application/x-ndjson";

  private final ClusterFailures failures;
  private final OpenSearchTransport transport;
  private final LongAdder requests = new LongAdder();
  private final LongAdder sent = new LongAdder();
  private final LongAdder received = new LongAdder();

  private Cluster(ClusterAccess access, OpenSearchTransport transport) {
    this.failures = new ClusterFailures(access);
    this.transport = transport;
  }

  /**
   * Returns a connection; nothing is sent yet.
   *
   * @throws ClusterException if the file of the certificate authority cannot be used
   */
  public static Cluster of(ClusterAccess access) throws ClusterException {
    HttpHost[] hosts =
        access.urls().stream()
            .map(url -> new HttpHost(url.getScheme(), url.getHost(), port(url.getPort())))
            .toArray(HttpHost[]::new);
    PoolingAsyncClientConnectionManagerBuilder connections =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(CONNECTIONS)
            .setMaxConnTotal(CONNECTIONS * hosts.length)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(Timeout.of(CONNECT)).build());
    connections.setTlsStrategy(
        ClientTlsStrategyBuilder.create()
            .setSslContext(
                access.authority() == null ? SSLContexts.createDefault() : trusting(access))
            // The client's default, to leave names to Java, accepts a certificate of any name.
            .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
            .setHostnameVerifier(new DefaultHostnameVerifier())
            .buildAsync());
    BasicCredentialsProvider credentials = new BasicCredentialsProvider();
    if (access.user() != null && access.password() != null) {
      for (HttpHost host : hosts) {
        credentials.setCredentials(
            new AuthScope(host),
            new UsernamePasswordCredentials(access.user(), access.password().toCharArray()));
      }
    }
    return new Cluster(
        access,
        ApacheHttpClient5TransportBuilder.builder(hosts)
            .setHttpClientConfigCallback(client ->
                client
                    .disableContentCompression() // it takes longer than the transfer of rows
                    .setDefaultCredentialsProvider(credentials)
                    .setConnectionManager(connections.build())
                    // A request that fails says so itself; closing is no failure.
                    .setIoReactorExceptionCallback(failure -> {}))
            .setCompressionEnabled(false)
            .build());
  }

  private static int port(int named) {
    return named < 0 ? 9200 : named;
  }

  private static SSLContext trusting(ClusterAccess access) throws ClusterException {
    try (var in = Files.newInputStream(Objects.requireNonNull(access.authority()))) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int count = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("authority-" + count++, each);
      }
      if (count == 0) {
        throw new CertificateException("there is no certificate in it");
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new ClusterException(
          Kind.REFUSED,
          "the certificate authority "
              + access.authority()
              + " cannot be read ("
              + e
              + "); HARU_OPENSEARCH_CA names a PEM file",
          e);
    }
  }

  /** Returns an empty JSON object to fill. */
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /**
   * Sends a request and returns the answer.
   *
   * @param path the path with its query, encoded
   * @param body the body, or null for none
   * @param limit how long the answer may take, from all nodes together
   * @throws ClusterException if the cluster answers with an error, or not at all
   */
  public JsonNode send(String method, String path, @Nullable JsonNode body, Duration limit)
      throws IOException {
    byte[] bytes = body == null ? null : JSON.writeValueAsBytes(body);
    return send(method, path, bytes, JSON_TYPE, limit);
  }

  /** Sends lines of JSON; otherwise as {@link #send(String, String, JsonNode, Duration)}. */
  public JsonNode sendLines(
      String method, String path, List<? extends JsonNode> lines, Duration limit)
      throws IOException {
    StringBuilder all = new StringBuilder();
    for (JsonNode each : lines) {
      all.append(JSON.writeValueAsString(each)).append('\n');
    }
    return sendLines(method, path, all.toString(), limit);
  }

  /** Sends lines of JSON; otherwise as {@link #send(String, String, JsonNode, Duration)}. */
  public JsonNode sendLines(String method, String path, String lines, Duration limit)
      throws IOException {
    return send(method, path, lines.getBytes(StandardCharsets.UTF_8), LINES_TYPE, limit);
  }

  private JsonNode send(
      String method, String path, byte @Nullable [] body, String type, Duration limit)
      throws IOException {
    // Half of the time for one node leaves time for another one.
    Timeout each = Timeout.ofMilliseconds(Math.max(1, limit.toMillis() / 2));
    ApacheHttpClient5Options.Builder options = ApacheHttpClient5Options.DEFAULT.toBuilder();
    options.setRequestConfig(
        RequestConfig.custom().setConnectionRequestTimeout(each).setResponseTimeout(each).build());
    OpenSearchGenericClient client = new OpenSearchGenericClient(transport, options.build());
    requests.increment();
    sent.add(body == null ? 0 : body.length);
    int question = path.indexOf('?');
    CompletableFuture<Response> answer =
        client.executeAsync(
            Requests.create(
                method,
                question < 0 ? path : path.substring(0, question),
                List.of(),
                question < 0 ? Map.of() : parameters(path.substring(question + 1)),
                body == null ? null : Body.from(body, type)));
    try (Response response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      JsonNode read = read(response);
      if (response.getStatus() >= 400) {
        throw failures.refused(response.getStatus(), path, read);
      }
      return read;
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw failures.unanswered(
          path, new IOException("no answer in " + limit.toMillis() + " ms", e));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the cluster was asked");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ResponseException error) {
        throw failures.refused(error.status(), path, body(error));
      }
      throw failures.unanswered(path, e.getCause() == null ? e : e.getCause());
    }
  }

  /** Returns the body of an answer that the client takes for an error. */
  private static JsonNode body(ResponseException error) {
    String message = String.valueOf(error.getMessage());
    int start = message.indexOf("\n{");
    try {
      return start < 0 ? MissingNode.getInstance() : JSON.readTree(message.substring(start));
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int from = 0; from < query.length(); ) {
      int end = query.indexOf('&', from) < 0 ? query.length() : query.indexOf('&', from);
      int equals = query.indexOf('=', from);
      boolean hasValue = equals >= 0 && equals < end;
      parameters.put(
          query.substring(from, hasValue ? equals : end),
          hasValue ? query.substring(equals + 1, end) : "");
      from = end + 1;
    }
    return parameters;
  }

  private JsonNode read(Response response) throws IOException {
    Body body = response.getBody().orElse(null);
    if (body == null) {
      return MissingNode.getInstance();
    }
    byte[] bytes = body.bodyAsBytes();
    received.add(bytes.length);
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      if (response.getStatus() >= 400) {
        return MissingNode.getInstance(); // a proxy in between
      }
      throw e;
    }
  }

  /** Returns what has gone over this connection; requests that the client repeats count once. */
  public ClusterTraffic traffic() {
    return new ClusterTraffic(requests.sum(), sent.sum(), received.sum());
  }

  /** Returns what tells this cluster's failures. */
  public ClusterFailures failures() {
    return failures;
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
