package dev.haru.course.config;

import java.util.regex.Pattern;

/** The custom domain of a site on GitHub Pages, from its file {@code CNAME}. */
final class CnameFile {

  private static final Pattern DOMAIN =
      Pattern.compile("[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,10}");

  private CnameFile() {}

  /** Returns the URL of the site, or "" if there is no such file. */
  static String of(SiteFiles files) {
    String domain = files.text("CNAME").strip();
    return domain.length() < 255 && DOMAIN.matcher(domain).matches() ? "https://" + domain : "";
  }
}
