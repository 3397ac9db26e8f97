package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Docusaurus' URLs: the path without extension and without ordering numbers, below the route of its
 * plugin, version and language.
 *
 * <p>{@code index}, {@code readme} (in any case) and a file named like its directory stand for the
 * directory. {@code 01-intro} and {@code 2. setup} lose their numbers, {@code 7.0-notes} and {@code
 * 2022-01-05-news} do not. Front matter's {@code slug} replaces the name or, with a slash at its
 * start, the path; {@code id} replaces the name. A post of the blog has its date in its path. A
 * lesson outside all known directories is treated as a doc, and the base is expected to include the
 * route of the docs. Source: {@code slug.js}, {@code numberPrefix.js} and {@code isCategoryIndex}
 * of the docs plugin of Docusaurus 3, {@code blogUtils.js} of its blog plugin.
 *
 * @param docs the instances of the docs plugin
 * @param home the directory of the site relative to where paths begin, with a trailing slash, or ""
 * @param posts the directory of the blog's posts below that of the site, with a trailing slash
 * @param blog the route of the blog
 * @param language the default language, which routes leave out
 * @param numbers whether ordering numbers are removed
 * @param slash whether all URLs end with a slash, or none; null if only those of directories do
 */
public record DocusaurusUrls(
    List<DocusaurusDocs> docs,
    String home,
    String posts,
    String blog,
    String language,
    boolean numbers,
    @Nullable Boolean slash)
    implements SiteUrls {

  static final DocusaurusUrls USUAL =
      new DocusaurusUrls(List.of(DocusaurusDocs.USUAL), "", "blog/", "blog/", "en", true, null);

  private static final Pattern VERSION = Pattern.compile("[0-9]+[-_.][0-9].*", Pattern.DOTALL);
  private static final Pattern NUMBERED =
      Pattern.compile("[0-9]++\\s*+[-_.]++\\s*+([^-_.\\s].*)", Pattern.DOTALL);
  private static final Pattern TRANSLATED = Pattern.compile("i18n/([^/]+)/(.+)", Pattern.DOTALL);
  private static final Pattern DATED =
      Pattern.compile("(.*)(\\d{4}[-/]\\d{1,2}[-/]\\d{1,2})[-/]?(.*)", Pattern.DOTALL);

  private static final String PAGES = "src/pages/";

  /** Copies the list. */
  public DocusaurusUrls {
    docs = List.copyOf(docs);
  }

  @Override
  public String page(String path, Map<String, String> front) {
    LessonName.of(path);
    String own = path.startsWith(home) ? path.substring(home.length()) : path;
    Matcher translated = TRANSLATED.matcher(own);
    if (translated.matches()) {
      String named = translated.group(1);
      String prefix = named.equals(language) ? "" : named + "/";
      String page = placed("", translated.group(2), true, front);
      if (page != null) {
        return finished(prefix + page);
      }
    }
    String page = placed(path, own, false, front);
    return finished(page != null ? page : doc(path, front));
  }

  /**
   * Returns the page of a lesson in a directory that the site knows, otherwise null.
   *
   * @param whole its path
   * @param path its path in the site's directory
   */
  private @Nullable String placed(
      String whole, String path, boolean translated, Map<String, String> front) {
    for (DocusaurusDocs each : docs) {
      DocusaurusDocs.Place place = each.place(whole, path, translated);
      if (place != null) {
        return place.route() + doc(place.path(), front);
      }
    }
    String dated = translated ? "docusaurus-plugin-content-blog/" : posts;
    if (path.startsWith(dated)) {
      return blog + post(path.substring(dated.length()), front);
    }
    String pages = translated ? "docusaurus-plugin-content-pages/" : PAGES;
    return path.startsWith(pages) ? standing(LessonName.of(path.substring(pages.length()))) : null;
  }

  private String doc(String path, Map<String, String> front) {
    LessonName name = LessonName.of(path);
    boolean strip = numbers && !front.getOrDefault("parse_number_prefixes", "").equals("false");
    String directory =
        Arrays.stream(name.directory().split("/"))
            .filter(part -> !part.isEmpty())
            .map(part -> (strip ? withoutNumber(part) : part) + "/")
            .collect(Collectors.joining());
    String slug = Slugs.of(front, "slug");
    if (slug == null && isIndex(name)) {
      return directory;
    }
    String id = Slugs.of(front, "id");
    String stem = strip ? withoutNumber(name.stem()) : name.stem();
    String last = slug != null ? slug : Objects.requireNonNullElse(id, stem);
    return slug == null && id == null ? directory + stem : Slugs.resolved(directory, last);
  }

  private static boolean isIndex(LessonName name) {
    String stem = name.stem().toLowerCase(Locale.ROOT);
    String directory = "/" + name.directory().toLowerCase(Locale.ROOT);
    return stem.equals("index") || stem.equals("readme") || directory.endsWith("/" + stem + "/");
  }

  private static String withoutNumber(String part) {
    Matcher numbered = NUMBERED.matcher(part);
    return !VERSION.matcher(part).matches() && numbered.matches() ? numbered.group(1) : part;
  }

  private static String post(String path, Map<String, String> front) {
    String slug = Slugs.of(front, "slug");
    if (slug != null) {
      return Slugs.path(slug);
    }
    LessonName name = LessonName.of(path);
    boolean index = name.stem().equals("index") && !name.directory().isEmpty();
    String whole = index ? name.directory() : name.directory() + name.stem();
    String text = index ? whole.substring(0, whole.length() - 1) : whole;
    Matcher dated = DATED.matcher(text);
    return dated.matches()
        ? dated.group(2).replace('-', '/') + "/" + dated.group(1) + dated.group(3)
        : text;
  }

  private static String standing(LessonName name) {
    return name.stem().equals("index") ? name.directory() : name.directory() + name.stem();
  }

  private String finished(String page) {
    String bare = page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
    if (slash == null || bare.isEmpty()) {
      return Percent.encodePath(bare.isEmpty() ? "" : page);
    }
    return Percent.encodePath(slash ? bare + "/" : bare);
  }
}
