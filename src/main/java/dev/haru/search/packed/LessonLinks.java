package dev.haru.search.packed;

import dev.haru.text.Percent;

/**
 * The links to sections, written without what is known of them: what the links of all sections
 * begin with, and the path of the lesson, which most generators make the address of.
 *
 * @param start what all links begin with
 */
public record LessonLinks(String start) {

  /** Stands for the lesson's path; no link contains it. */
  private static final String PATH = ">";

  /** Returns what is written of a link to a lesson. */
  public String brief(String link, String path) {
    String rest = link.substring(start.length());
    String address = address(path);
    int at = rest.indexOf(address);
    return address.isEmpty() || at < 0
        ? rest
        : rest.substring(0, at) + PATH + rest.substring(at + address.length());
  }

  /** Returns the link that {@link #brief} has shortened. */
  String whole(String brief, String path) {
    int at = brief.indexOf(PATH);
    return at < 0
        ? start + brief
        : start + brief.substring(0, at) + address(path) + brief.substring(at + PATH.length());
  }

  /** Returns a path without the ending of its file, as links have it. */
  private static String address(String path) {
    int dot = path.lastIndexOf('.');
    return Percent.encodePath(dot < 0 ? path : path.substring(0, dot));
  }
}
