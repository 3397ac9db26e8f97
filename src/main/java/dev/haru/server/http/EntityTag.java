package dev.haru.server.http;

import dev.haru.search.live.Contents;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags (RFC 9110, 8.8.3): a client that already has a response does not get it again.
 *
 * <p>The tags are weak, because equal responses differ in the duration that they report and may be
 * compressed.
 */
public final class EntityTag {

  private EntityTag() {}

  /** Returns the tag of a generation's response to a request. */
  public static String of(Contents contents, String version, String request) {
    String all = contents.commit() + '\n' + version + '\n' + request;
    return tag(contents.generation() + "-", all.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the tag of constant content. */
  public static String of(byte[] content) {
    return tag("", content);
  }

  private static String tag(String prefix, byte[] hashed) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(hashed);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12));
      return "W/\"" + prefix + text + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Sets a response's tag, and its status to 304 if the client already has it.
   *
   * @return whether the client has it, so that nothing else is to be sent
   */
  public static boolean settles(Context request, String tag) {
    request.header("Cache-Control", "no-cache");
    request.header("ETag", tag);
    boolean known = matches(request.header("If-None-Match"), tag);
    if (known) {
      request.status(304);
    }
    return known;
  }

  /** Returns whether an If-None-Match header contains a tag. */
  private static boolean matches(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    String opaque = tag.substring(2);
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .anyMatch(each -> each.equals("*") || each.equals(opaque) || each.equals(tag));
  }
}
