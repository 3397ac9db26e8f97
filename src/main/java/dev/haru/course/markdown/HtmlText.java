package dev.haru.course.markdown;

import dev.haru.course.files.LessonText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The readable part of a piece of HTML in a lesson: its text without tags, comments, scripts and
 * styles.
 *
 * @param text the tidy text, on one line except for preformatted parts
 * @param alts the alternative texts of its images
 * @param urls the targets of its links and images
 * @param lineBreak whether it is a line break
 */
record HtmlText(String text, List<String> alts, List<String> urls, boolean lineBreak) {

  private static final HtmlText NOTHING = new HtmlText("", List.of(), List.of(), false);
  private static final HtmlText BREAK = new HtmlText("", List.of(), List.of(), true);
  private static final Pattern BARE_TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9-]*+)\\s*+/?>");

  /** Reads a piece of HTML, which may be incomplete. */
  static HtmlText of(String html) {
    if (html.startsWith("</") && html.indexOf('>') == html.length() - 1
        || html.startsWith("<!--") && html.indexOf("-->") == html.length() - 3) {
      return NOTHING;
    }
    Matcher tag = BARE_TAG.matcher(html);
    if (tag.matches()) {
      return tag.group(1).equalsIgnoreCase("br") ? BREAK : NOTHING;
    }
    // Most HTML in lessons ends here and needs no parser.
    Document document = Jsoup.parseBodyFragment(html);
    return new HtmlText(
        LessonText.tidy(document.body().text()),
        document.select("img[alt]").eachAttr("alt").stream().map(LessonText::tidy).toList(),
        document.select("a[href], img[src]").stream().map(HtmlText::url).toList(),
        !document.select("br").isEmpty());
  }

  private static String url(Element element) {
    return element.attr(element.nameIs("img") ? "src" : "href");
  }
}
