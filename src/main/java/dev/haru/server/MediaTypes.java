package dev.haru.server;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which formats a client takes, by its Accept header (RFC 9110, 12.5.1). */
final class MediaTypes {

  private MediaTypes() {}

  /** Returns whether the header admits a media type; what cannot be read of it admits nothing. */
  static boolean accepts(@Nullable String header, String mediaType) {
    if (header == null || header.isBlank()) {
      return true;
    }
    String all = mediaType.substring(0, mediaType.indexOf('/') + 1) + "*";
    int closest = -1;
    boolean accepted = false;
    for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.split(";", -1);
      String type = parts[0].strip();
      int close = type.equals(mediaType) ? 2 : type.equals(all) ? 1 : type.equals("*/*") ? 0 : -1;
      if (close > closest) {
        closest = close;
        accepted = !isRefused(parts);
      } else if (close == closest && close >= 0) {
        accepted |= !isRefused(parts);
      }
    }
    return accepted;
  }

  private static boolean isRefused(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].strip().matches("q\\s*=\\s*0(\\.0{0,3})?")) {
        return true;
      }
    }
    return false;
  }

  /** Throws a problem where the header does not admit a media type. */
  static void require(@Nullable String header, String mediaType) {
    if (!accepts(header, mediaType)) {
      throw new Problem(Code.NOT_ACCEPTABLE, "the answer is " + mediaType + " and nothing else")
          .exception();
    }
  }
}
