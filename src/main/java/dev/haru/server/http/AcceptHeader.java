package dev.haru.server.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The media types that a client accepts, by its Accept header (RFC 9110, 12.5.1). */
public final class AcceptHeader {

  private static final Pattern QUALITY =
      Pattern.compile("\\s*q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*");

  private AcceptHeader() {}

  /** Returns whether the header accepts a media type; unreadable parts of it accept nothing. */
  static boolean accepts(@Nullable String header, String mediaType) {
    return quality(header, mediaType) > 0;
  }

  /** Returns whether a client prefers one media type to another. */
  public static boolean prefers(String header, String one, String other) {
    return quality(header, one) > quality(header, other);
  }

  /** Returns a media type's quality value, from 0 (not acceptable) to 1. */
  private static double quality(@Nullable String header, String mediaType) {
    if (header == null || header.isBlank()) {
      return 1;
    }
    String all = mediaType.substring(0, mediaType.indexOf('/') + 1) + "*";
    int closest = -1;
    double wanted = 0;
    for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.split(";", -1);
      String type = parts[0].strip();
      int close = type.equals(mediaType) ? 2 : type.equals(all) ? 1 : type.equals("*/*") ? 0 : -1;
      if (close > closest) {
        closest = close;
        wanted = quality(parts);
      } else if (close == closest && close >= 0) {
        wanted = Math.max(wanted, quality(parts));
      }
    }
    return wanted;
  }

  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      Matcher quality = QUALITY.matcher(parts[i]);
      if (quality.matches()) {
        return Double.parseDouble(quality.group(1));
      }
    }
    return 1;
  }

  /** Throws a problem if the header does not accept a media type. */
  public static void require(@Nullable String header, String mediaType) {
    best(header, List.of(mediaType));
  }

  /**
   * Returns the media type that the client prefers, the first if it prefers several equally; throws
   * a problem if it accepts none.
   */
  public static String best(@Nullable String header, List<String> mediaTypes) {
    String best = null;
    double most = 0;
    for (String mediaType : mediaTypes) {
      double quality = quality(header, mediaType);
      if (quality > most) {
        most = quality;
        best = mediaType;
      }
    }
    if (best == null) {
      throw new Problem(
              ProblemType.NOT_ACCEPTABLE,
              "the response is available only as " + String.join(" or ", mediaTypes))
          .exception();
    }
    return best;
  }
}
