package dev.haru.kit;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A proxy before a node, as real clusters have: it speaks TLS, knows one user, and may lose the
 * network. Safe for use by several threads.
 */
public final class ClusterFront implements AutoCloseable {

  /** The only user that {@link #secure} lets in. */
  public static final String USER = "haru";

  public static final String PASSWORD = "p4ss:wörd";

  private static final char[] STORE_PASSWORD = "changeit".toCharArray();

  private final URI node;
  private final HttpServer server;
  private final String scheme;
  private final Path authority;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  private ClusterFront(URI node, HttpServer server, String scheme, Path authority) {
    this.node = node;
    this.server = server;
    this.scheme = scheme;
    this.authority = authority;
    HttpContext all = server.createContext("/", this::forward);
    if (scheme.equals("https")) {
      all.setAuthenticator(
          new BasicAuthenticator("cluster") {
            @Override
            public boolean checkCredentials(String user, String password) {
              return user.equals(USER) && password.equals(PASSWORD);
            }
          });
    }
    server.setExecutor(threads);
    server.start();
  }

  /** Starts a front without TLS and users. */
  public static ClusterFront plain(URI node) throws IOException {
    return new ClusterFront(node, HttpServer.create(anyPort(), 0), "http", Path.of(""));
  }

  /**
   * Starts a front with TLS and a user, whose certificate is for {@code 127.0.0.1} only.
   *
   * @param directory where the key and the certificate are written
   */
  public static ClusterFront secure(URI node, Path directory) throws Exception {
    KeyStore keys = keys(directory.resolve("node.p12"));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, STORE_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    String pem = Base64.getMimeEncoder().encodeToString(keys.getCertificate("node").getEncoded());
    Path authority = directory.resolve("authority.pem");
    Files.writeString(
        authority, "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
    return new ClusterFront(node, server, "https", authority);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static KeyStore keys(Path file)
      throws IOException, GeneralSecurityException, InterruptedException {
    String password = new String(STORE_PASSWORD);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "node",
                "-keyalg",
                "EC",
                "-dname",
                "CN=node",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-keystore",
                file.toString(),
                "-storepass",
                password)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool ended with " + keytool.exitValue());
    }
    return KeyStore.getInstance(file.toFile(), STORE_PASSWORD);
  }

  /** Returns the front's address. */
  public URI url() {
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Returns the PEM file with the certificate by which a secure front is known. */
  public Path authority() {
    return authority;
  }

  /**
   * Cuts the network after some more requests and their answers; one more request gets through, and
   * its answer is lost.
   */
  public void cutAfter(int requests) {
    left.set(requests);
  }

  /** Mends the network. */
  public void mend() {
    left.set(Integer.MAX_VALUE);
  }

  /** Returns whether an answer was lost since the network was cut. */
  public boolean hasLost() {
    return left.get() <= 0;
  }

  private void forward(HttpExchange exchange) throws IOException {
    int before = left.getAndDecrement();
    if (before < 0) {
      exchange.close();
      return;
    }
    try (exchange;
        InputStream body = exchange.getRequestBody()) {
      HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(exchange.getRequestURI()));
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      if (type != null) {
        request.header("Content-Type", type);
      }
      HttpResponse<byte[]> answer =
          client.send(
              request
                  .method(
                      exchange.getRequestMethod(),
                      HttpRequest.BodyPublishers.ofByteArray(body.readAllBytes()))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (before == 0) {
        return; // the answer is lost
      }
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(each -> exchange.getResponseHeaders().set("Content-Type", each));
      boolean isHead = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(answer.statusCode(), isHead ? -1 : answer.body().length);
      if (!isHead) {
        exchange.getResponseBody().write(answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }
}
