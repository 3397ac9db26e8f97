package dev.haru.course.site;

/**
 * How a site's addresses follow from the paths of its lessons.
 *
 * @param urls the URLs of its pages
 * @param place the path from the directory that the site is made from to that of the course's
 *     lessons: {@code docs/} if the course is a directory of the site, otherwise ""
 * @param above the path in the other direction, if the course has more than the site
 * @param language the canonical language that addresses need not name, or "" if it is not known
 */
public record SiteLayout(SiteUrls urls, String place, String above, String language) {

  /** Returns the layout of a generator's site of which nothing else is known. */
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
