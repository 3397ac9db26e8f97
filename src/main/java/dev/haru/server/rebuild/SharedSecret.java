package dev.haru.server.rebuild;

import dev.haru.server.http.ServerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The shared secret that authorizes a rebuild: sent as a bearer token, or used to sign a webhook.
 * Comparisons take constant time, so that they do not reveal how much of a guess is right.
 */
public final class SharedSecret {

  private static final int LEAST = 16;
  private static final int MOST = 1000;

  private static final String BEARER = "Bearer ";
  private static final String SIGNATURE = "sha256=";
  private static final String HMAC = "HmacSHA256";

  private final byte[] secret;

  private SharedSecret(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a secret from a file with one line.
   *
   * @throws ServerException if it cannot be read, or the secret is too short
   */
  public static SharedSecret read(Path file) throws ServerException {
    try {
      String text = Files.readString(file).strip();
      if (text.length() < LEAST || text.length() > MOST || !text.matches("[\\x21-\\x7E]+")) {
        throw new ServerException(
            "the token file "
                + file
                + " must contain one line of 16 to 1000 letters, digits and punctuation marks;"
                + " create it with 'openssl rand -hex 32'");
      }
      return new SharedSecret(text);
    } catch (IOException e) {
      throw new ServerException("the token file " + file + " cannot be read", e);
    }
  }

  /** Returns whether an Authorization header contains the secret. */
  boolean isIn(@Nullable String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && same(
            authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8),
            secret);
  }

  /** Starts a signature of a body (RFC 2104). */
  public Signature signature() {
    return new Signature(secret);
  }

  /** The signature of a body that arrives piece by piece. Not safe for use by several threads. */
  public static final class Signature {

    private final Mac mac;

    private Signature(byte[] secret) {
      try {
        mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(secret, HMAC));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has HMAC-SHA-256", e);
      }
    }

    /** Adds the first bytes of an array to the body. */
    public void add(byte[] bytes, int length) {
      mac.update(bytes, 0, length);
    }

    /** Ends the body and returns whether an X-Hub-Signature-256 header has its signature. */
    public boolean is(String header) {
      String expected = SIGNATURE + HexFormat.of().formatHex(mac.doFinal());
      return same(
          header.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Compares hashes, which have equal lengths, so that not even the secret's length is revealed.
   */
  private static boolean same(byte[] given, byte[] expected) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return MessageDigest.isEqual(sha.digest(given), sha.digest(expected));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
