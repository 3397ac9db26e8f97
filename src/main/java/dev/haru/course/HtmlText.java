package dev.haru.course;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What a reader gets from a piece of HTML in a lesson: its text without tags, comments, scripts and
 * styles.
 *
 * @param text the text, lines at block boundaries, white space collapsed
 * @param alts the alternative texts of its images
 * @param urls where its links and images lead
 * @param lineBreak whether it is a line break
 */
record HtmlText(String text, List<String> alts, List<String> urls, boolean lineBreak) {

  private static final HtmlText NOTHING = new HtmlText("", List.of(), List.of(), false);

  /** Reads a piece of HTML, whole or not. */
  static HtmlText of(String html) {
    if (html.startsWith("</")
        || html.startsWith("<!--") && html.indexOf("-->") == html.length() - 3) {
      return NOTHING; // most of what stands in lessons, and not worth a parser
    }
    Document document = Jsoup.parseBodyFragment(html);
    return new HtmlText(
        document.body().text(),
        document.select("img[alt]").eachAttr("alt"),
        document.select("a[href]").eachAttr("href"),
        !document.select("br").isEmpty());
  }
}
