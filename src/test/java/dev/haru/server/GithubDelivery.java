package dev.haru.server;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A delivery that GitHub sends to a webhook. */
final class GithubDelivery {

  private GithubDelivery() {}

  /** Sends a body as a delivery and returns the response. */
  static HttpResponse<String> send(TestServer server, byte[] body, String event, String signature)
      throws Exception {
    return server.send(
        request ->
            request
                .header("X-GitHub-Event", event)
                .header("X-Hub-Signature-256", signature)
                .POST(BodyPublishers.ofByteArray(body)),
        "/api/hooks/github");
  }

  /** Returns the signature of a body with a secret. */
  static String signature(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
