package dev.haru.kit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * A proxy before a node, as real clusters have: it speaks TLS, knows one user, and may lose the
 * network. Safe for use by several threads.
 */
public final class ClusterFront implements AutoCloseable {

  /** The only user that {@link #secure} lets in. */
  public static final String USER = "haru";

  public static final String PASSWORD = "p4ss:wörd";

  private static final String STORE_PASSWORD = "changeit";

  private final URI node;
  private final Server server = new Server();
  private final ServerConnector connector;
  private final String scheme;
  private final Path authority;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  private ClusterFront(URI node, SslContextFactory.@Nullable Server tls, Path authority)
      throws Exception {
    this.node = node;
    this.authority = authority;
    this.scheme = tls == null ? "http" : "https";
    this.connector = tls == null ? new ServerConnector(server) : new ServerConnector(server, tls);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            if (tls == null || isUser(request)) {
              forward(request, response, callback);
            } else {
              response.setStatus(401);
              response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"cluster\"");
              response.write(true, BufferUtil.toBuffer("Unauthorized"), callback);
            }
            return true;
          }
        });
    server.start();
  }

  private static boolean isUser(Request request) {
    byte[] known = (USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return ("Basic " + Base64.getEncoder().encodeToString(known))
        .equals(request.getHeaders().get(HttpHeader.AUTHORIZATION));
  }

  /** Starts a front without TLS and users. */
  public static ClusterFront plain(URI node) throws Exception {
    return new ClusterFront(node, null, Path.of(""));
  }

  /**
   * Starts a front with TLS and a user, whose certificate is for {@code 127.0.0.1} only.
   *
   * @param directory where the key and the certificate are written
   */
  public static ClusterFront secure(URI node, Path directory) throws Exception {
    KeyStore keys = keys(directory.resolve("node.p12"));
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(keys);
    tls.setKeyStorePassword(STORE_PASSWORD);
    tls.setSniRequired(false);
    String pem = Base64.getMimeEncoder().encodeToString(keys.getCertificate("node").getEncoded());
    Path authority = directory.resolve("authority.pem");
    Files.writeString(
        authority, "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
    return new ClusterFront(node, tls, authority);
  }

  private static KeyStore keys(Path file)
      throws IOException, GeneralSecurityException, InterruptedException {
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
                STORE_PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool ended with " + keytool.exitValue());
    }
    return KeyStore.getInstance(file.toFile(), STORE_PASSWORD.toCharArray());
  }

  /** Returns the front's address. */
  public URI url() {
    return URI.create(scheme + "://127.0.0.1:" + connector.getLocalPort());
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

  private void forward(Request request, Response response, Callback callback) throws Exception {
    int before = left.getAndDecrement();
    if (before < 0) {
      cut(request, callback);
      return;
    }
    ByteBuffer body = Content.Source.asByteBuffer(request);
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    HttpRequest.Builder onward =
        HttpRequest.newBuilder(node.resolve(request.getHttpURI().getPathQuery()))
            .method(
                request.getMethod(),
                HttpRequest.BodyPublishers.ofByteArray(BufferUtil.toArray(body)));
    if (type != null) {
      onward.header("Content-Type", type);
    }
    HttpResponse<byte[]> answer =
        client.send(onward.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (before == 0) {
      cut(request, callback);
      return;
    }
    response.setStatus(answer.statusCode());
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(each -> response.getHeaders().put(HttpHeader.CONTENT_TYPE, each));
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }

  private static void cut(Request request, Callback callback) {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(new QuietException.RuntimeException("the network is cut"));
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      client.shutdownNow();
    }
  }
}
