package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The anchors and links of a course, as on its site.
 *
 * <p>The {@linkplain SiteGenerator preset} decides the anchors, and also the links unless there is
 * a template for them. Immutable, and safe for use by several threads.
 *
 * {@snippet :
 * Links links = new Links(SiteGenerator.DOCSIFY, "https://course.example/", null);
 * Anchors anchors = links.anchors(markdown);
 * String anchor = anchors.next(heading); // "그-둘을-연결합니다"
 * links.url("2022/ko/Days/day02.md", anchor, 18);
 * // https://course.example/#/2022/ko/Days/day02?id=%EA%B7%B8-…
 * }
 *
 * @param preset the generator that makes the site
 * @param base the URL of the site: {@code https://…}, or {@code /…} on the site that shows the
 *     links; for GitHub, that of the repository; null for links relative to the course
 * @param template the form of the links, or null for the preset's own. A URL with the placeholders
 *     <code>{path} {pathNoExt} {anchor} {line}</code>; one that begins with neither a scheme nor a
 *     slash follows the base; any other ignores it
 */
public record Links(SiteGenerator preset, @Nullable String base, @Nullable String template) {

  /**
   * Creates links.
   *
   * @throws InvalidLinks if the base or the template is invalid
   */
  public Links {
    base = base == null ? null : BaseUrl.checked(base);
    if (template == null) {
      preset.urls().root(base);
    } else {
      LinkTemplate.of(template);
    }
  }

  /**
   * Returns anchors for one lesson.
   *
   * @param markdown the exact text that the headings were parsed from, by a parser that includes
   *     the source spans of blocks and inlines
   */
  public Anchors anchors(String markdown) {
    return preset.anchors(new MarkdownSource(markdown));
  }

  /**
   * Returns the link to a section, in ASCII, without spaces, quotes or angle brackets.
   *
   * @param path the lesson's path below the course directory with {@code /}, in NFC
   * @param anchor the anchor of the section's heading, or "" to link to the page
   * @param line the 1-based line of the heading in the file, 0 for text before the first heading
   * @throws IllegalArgumentException if the path does not lead to a file below the course
   */
  public String url(String path, String anchor, int line) {
    return url(path, page(path, Map.of()), anchor, line);
  }

  /**
   * Returns the address of a lesson's page below the base, percent-encoded.
   *
   * @param path the lesson's path below the course directory with {@code /}, in NFC
   * @param front the values of its front matter
   * @throws IllegalArgumentException if the path does not lead to a file below the course
   */
  public String page(String path, Map<String, String> front) {
    return preset.urls().page(path);
  }

  /**
   * Returns the link to a section, as {@link #url(String, String, int)} does, on a {@link #page}.
   */
  public String url(String path, String page, String anchor, int line) {
    if (template != null) {
      LinkTemplate form = LinkTemplate.of(template);
      String start = base != null && form.relative() ? BaseUrl.directory(base) : "";
      return start + form.url(path, anchor, line);
    }
    SiteUrls urls = preset.urls();
    String all = urls.root(base) + page;
    String place = all.isEmpty() ? "./" : all;
    return anchor.isEmpty() ? place : place + urls.mark() + Percent.encode(anchor);
  }
}
