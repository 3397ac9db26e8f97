package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The anchors and links of a course, as on its site.
 *
 * <p>The {@linkplain SiteGenerator generator} decides the anchors, and with its configuration also
 * the links unless there is a template for them. Immutable, and safe for use by several threads.
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
 * @param bases the URLs of the site by canonical language, if each language has its own; addresses
 *     of pages then leave the language out
 * @param template the form of the links, or null for the generator's own. A URL with the
 *     placeholders <code>{path} {pathNoExt} {lang} {anchor} {line}</code>; one that begins with
 *     neither a scheme nor a slash follows the base; any other ignores it
 * @param layout maps lessons' paths to the generator's addresses
 */
public record Links(
    SiteGenerator preset,
    @Nullable String base,
    Map<String, String> bases,
    @Nullable String template,
    SiteLayout layout) {

  /**
   * Creates links.
   *
   * @throws InvalidLinks if a base or the template is invalid
   */
  public Links {
    base = base == null ? null : BaseUrl.checked(base);
    Map<String, String> checked = new LinkedHashMap<>();
    bases.forEach((language, each) -> checked.put(language, BaseUrl.checked(each)));
    bases = Collections.unmodifiableMap(checked);
    if (template == null) {
      layout.urls().root(base);
      bases.values().forEach(layout.urls()::root);
    } else {
      LinkTemplate.of(template);
    }
  }

  /**
   * Creates the links of a site whose configuration is not known.
   *
   * @throws InvalidLinks if the base or the template is invalid
   */
  public Links(SiteGenerator generator, @Nullable String base, @Nullable String template) {
    this(generator, base, Map.of(), template, SiteLayout.of(generator));
  }

  /**
   * Returns anchors for one lesson.
   *
   * @param markdown the exact text that the headings were parsed from, by a parser that includes
   *     the source spans of blocks and inlines
   */
  public Anchors anchors(String markdown) {
    MarkdownSource source = new MarkdownSource(markdown);
    return layout.urls() instanceof MkDocsUrls mkDocs
        ? new MkDocsAnchors(source, mkDocs.slugs())
        : preset.anchors(source);
  }

  /**
   * Returns the link to a section of a lesson without front matter whose language is not known.
   *
   * @param path the lesson's path below the course directory with {@code /}, in NFC
   * @param anchor the anchor of the section's heading, or "" to link to the page
   * @param line the 1-based line of the heading in the file, 0 for text before the first heading
   * @throws IllegalArgumentException if the path does not lead to a file below the course
   */
  public String url(String path, String anchor, int line) {
    return url(path, "", page(path, "", Map.of()), anchor, line);
  }

  /**
   * Returns the address of a lesson's page below the base, percent-encoded.
   *
   * @param path the lesson's path below the course directory with {@code /}, in NFC
   * @param language its canonical language, or "" if it is not known
   * @param front the values of its front matter
   * @throws IllegalArgumentException if the path does not lead to a file below the course
   */
  public String page(String path, String language, Map<String, String> front) {
    String named = bases.isEmpty() ? path : LanguagePart.of(path, language).path();
    return layout.urls().page(layout.path(named), front);
  }

  /**
   * Returns the link to a section on a {@link #page}, in ASCII, without spaces, quotes or angle
   * brackets.
   */
  public String url(String path, String language, String page, String anchor, int line) {
    String site = bases.isEmpty() ? base : bases.getOrDefault(language, first());
    if (template != null) {
      LinkTemplate form = LinkTemplate.of(template);
      String start = site != null && form.relative() ? BaseUrl.directory(site) : "";
      boolean usual = language.isEmpty() || language.equals(layout.language());
      return start + form.url(path, language, usual, anchor, line);
    }
    SiteUrls urls = layout.urls();
    String all = urls.root(site) + page;
    String place = all.isEmpty() ? "./" : all;
    return anchor.isEmpty() ? place : place + urls.mark() + Percent.encode(anchor);
  }

  private @Nullable String first() {
    return bases.values().stream().findFirst().orElse(null);
  }
}
