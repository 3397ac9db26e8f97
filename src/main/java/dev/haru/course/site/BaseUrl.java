package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.regex.Pattern;

/** The base of a course's links: a URL, or a path on the site that shows them. */
final class BaseUrl {

  private static final Pattern SITE =
      Pattern.compile("https?://[\\p{L}\\p{N}._:\\[\\]-]+(?:[/?#].*)?|/(?:[^/\\\\].*)?");

  private BaseUrl() {}

  /** Returns a valid base, in which characters not allowed in a URL are percent-encoded. */
  static String checked(String base) {
    String stripped = base.strip();
    if (!SITE.matcher(stripped).matches()) {
      throw wrong("must begin with https://HOST, http://HOST or a single /", base);
    }
    return Percent.encodeUrl(stripped);
  }

  /** Returns the base; it must have neither a query nor a fragment. */
  static String withoutQuery(String base) {
    if (base.indexOf('?') >= 0 || base.indexOf('#') >= 0) {
      throw wrong("must not have a ? or #; for such links write a template", base);
    }
    return base;
  }

  /** Returns the exception for a base; the rule begins with "must". */
  static InvalidLinks wrong(String rule, String base) {
    return new InvalidLinks("base", "base " + rule + " but was '" + base + "'");
  }

  /** Returns the base with a slash at its end. */
  static String directory(String base) {
    return base.endsWith("/") ? base : base + "/";
  }

  static String withoutEndSlash(String base) {
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
