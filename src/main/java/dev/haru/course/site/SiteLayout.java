package dev.haru.course.site;

/**
 * The mapping from lessons' paths to a site's addresses.
 *
 * @param urls the URLs of its pages
 * @param place the path from the directory of the site's pages to that of the lessons, such as
 *     {@code docs/}, if the course is only a part of the site; otherwise ""
 * @param above the path in the other direction if the course holds more than the site; otherwise ""
 * @param language the canonical language that addresses may leave out, or "" if it is not known
 */
public record SiteLayout(SiteUrls urls, String place, String above, String language) {

  /** Returns the layout of a site whose configuration is not known. */
  public static SiteLayout of(SiteGenerator generator) {
    return new SiteLayout(generator.urls(), "", "", "");
  }

  /** Returns this layout for another usual language. */
  public SiteLayout withLanguage(String usual) {
    return new SiteLayout(urls, place, above, usual);
  }

  /** Returns this layout for a base that is the URL of the lessons' directory itself. */
  public SiteLayout withOwnBase() {
    return new SiteLayout(urls, "", above, language);
  }

  /** Returns the path that the site's generator sees. */
  String path(String path) {
    return !above.isEmpty() && path.startsWith(above) && path.length() > above.length()
        ? path.substring(above.length())
        : place + path;
  }
}
