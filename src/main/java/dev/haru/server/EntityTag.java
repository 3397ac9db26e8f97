package dev.haru.server;

import dev.haru.search.live.Contents;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Names an answer, so that a client that has it need not get it again (RFC 9110, 8.8.3).
 *
 * <p>The tags are weak: the same answer says how long it took this time, and may be compressed.
 */
final class EntityTag {

  private EntityTag() {}

  /** Returns the tag of what a generation answers to a request. */
  static String of(Contents contents, String version, String request) {
    String all = contents.commit() + '\n' + version + '\n' + request;
    return tag(contents.generation() + "-" + hash(all.getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns the tag of a file. */
  static String of(byte[] file) {
    return tag(hash(file));
  }

  private static String tag(String opaque) {
    return "W/\"" + opaque + '"';
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns whether an If-None-Match header names a tag. */
  static boolean matches(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    String opaque = tag.substring(2);
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .anyMatch(each -> each.equals("*") || each.equals(opaque) || each.equals(tag));
  }
}
