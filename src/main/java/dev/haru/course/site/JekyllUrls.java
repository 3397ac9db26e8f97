package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Jekyll's URLs: {@code .html} instead of the extension, or what a permalink says.
 *
 * <p>{@code index.md} stands for its directory. Permalinks are front matter's, those of the
 * configuration's {@code defaults} or of a collection, or the configuration's style, such as {@code
 * pretty}. {@code _posts/2024-01-02-x.md} has its date in its path, {@code _docs/a.md} is {@code
 * docs/a.html}. Source: {@code page.rb}, {@code document.rb}, {@code collection.rb}, {@code
 * drops/url_drop.rb} and {@code utils.rb} of Jekyll 4.
 *
 * @param style the configuration's {@code permalink}
 * @param collections the permalinks of the collections that have one
 * @param defaults permalinks for some of the files, the most specific first
 * @param included directories such as {@code _pages} that the configuration includes and that are
 *     no collections
 * @param readme whether {@code README.md} is an index, as on GitHub Pages
 */
public record JekyllUrls(
    String style,
    Map<String, String> collections,
    List<Scope> defaults,
    List<String> included,
    boolean readme)
    implements SiteUrls {

  static final JekyllUrls USUAL = new JekyllUrls("date", Map.of(), List.of(), List.of(), false);

  /**
   * A default permalink.
   *
   * @param path the directory or file that it applies to, "" for all
   * @param type {@code pages}, {@code posts} or a collection, "" for all
   * @param permalink the permalink
   */
  public record Scope(String path, String type, String permalink) {

    boolean holds(String file, String kind) {
      boolean within = path.isEmpty() || file.equals(path) || file.startsWith(path + "/");
      return within && (type.isEmpty() || type.equals(kind));
    }
  }

  private static final Pattern POST =
      Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})-(.+)", Pattern.DOTALL);
  private static final Pattern COLLECTED = Pattern.compile("_([^/]+)/(.+)", Pattern.DOTALL);
  private static final Pattern NOT_SLUG = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}]+");
  private static final Pattern NOT_PRETTY =
      Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+");

  /** Copies the collections into a fixed order. */
  public JekyllUrls {
    collections = new TreeMap<>(collections);
    defaults = List.copyOf(defaults);
    included = List.copyOf(included);
  }

  @Override
  public String page(String path, Map<String, String> front) {
    LessonName name = LessonName.of(path);
    String written = Slugs.of(front, "permalink");
    int posts = ("/" + path).indexOf("/_posts/");
    Matcher collected = COLLECTED.matcher(path);
    if (posts >= 0) {
      return post(path, path.substring(0, posts), name.stem(), written, front);
    }
    return collected.matches() && !included.contains("_" + collected.group(1))
        ? document(path, collected.group(1), LessonName.of(collected.group(2)), written, front)
        : standing(path, name, written, front);
  }

  private String standing(
      String path, LessonName name, @Nullable String written, Map<String, String> front) {
    boolean index = name.stem().equals("index") || readme && name.stem().equals("README");
    Map<String, String> values = values(front);
    values.put("path", name.directory());
    values.put("basename", name.stem());
    values.put("title", name.stem());
    String template =
        Objects.requireNonNullElseGet(
            permalink(path, "pages", written),
            () -> index ? "/:path/" : "/:path/:basename" + suffix());
    return finished(template, values, name.directory() + name.stem() + ".html");
  }

  private String post(
      String path,
      String directory,
      String stem,
      @Nullable String written,
      Map<String, String> front) {
    Matcher dated = POST.matcher(stem);
    Map<String, String> values = values(front);
    String title = dated.matches() ? dated.group(2) : stem;
    if (!values.containsKey("year") && dated.matches()) {
      Permalink.addDate(values, dated.group(1));
    }
    String categories = categories(directory, front);
    values.put("categories", categories);
    values.put("title", pretty(Objects.requireNonNullElse(Slugs.of(front, "slug"), title)));
    values.put("slug", slug(title));
    values.put("collection", "posts");
    String permalink = permalink(path, "posts", written);
    String template = permalink != null ? permalink : collections.getOrDefault("posts", style);
    return finished(posts(template), values, title + ".html");
  }

  /** Returns the template that a style of posts stands for. */
  private static String posts(String style) {
    return switch (style) {
      case "pretty" -> "/:categories/:year/:month/:day/:title/";
      case "none" -> "/:categories/:title:output_ext";
      case "date" -> "/:categories/:year/:month/:day/:title:output_ext";
      default -> style;
    };
  }

  private static String categories(String directory, Map<String, String> front) {
    String named = front.getOrDefault("categories", front.getOrDefault("category", ""));
    String separator = front.containsKey("categories") ? "[,\\s]+" : "\\z";
    return Arrays.stream((directory + "/" + named.replaceAll(separator, "/")).split("/"))
        .filter(each -> !each.isEmpty())
        .map(each -> each.toLowerCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.joining("/"));
  }

  private String document(
      String path,
      String collection,
      LessonName name,
      @Nullable String written,
      Map<String, String> front) {
    Map<String, String> values = values(front);
    values.put("collection", collection);
    values.put("path", name.directory() + name.stem());
    values.put("name", slug(name.stem()));
    values.put("title", pretty(Objects.requireNonNullElse(Slugs.of(front, "slug"), name.stem())));
    values.put("categories", "");
    String permalink = permalink(path, collection, written);
    String template =
        permalink != null
            ? permalink
            : collections.getOrDefault(collection, "/:collection/:path" + suffix());
    boolean index = permalink == null && name.stem().equals("index");
    return finished(
        index ? "/:collection/" + name.directory() : template,
        values,
        collection + "/" + name.directory() + name.stem() + ".html");
  }

  private @Nullable String permalink(String path, String kind, @Nullable String written) {
    if (written != null) {
      return written;
    }
    return defaults.stream()
        .filter(each -> each.holds(path, kind))
        .map(Scope::permalink)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, String> values(Map<String, String> front) {
    Map<String, String> values = new HashMap<>();
    values.put("output_ext", ".html");
    Permalink.addDate(values, front.getOrDefault("date", ""));
    return values;
  }

  /** Returns the suffix that the style gives pages and documents. */
  private String suffix() {
    return switch (style) {
      case "pretty" -> "/";
      case "date", "none", "ordinal", "weekdate" -> ":output_ext";
      default -> style.endsWith("/") ? "/" : style.endsWith(":output_ext") ? ":output_ext" : "";
    };
  }

  private static String slug(String name) {
    return hyphenated(NOT_SLUG, name).toLowerCase(Locale.ROOT);
  }

  private static String pretty(String title) {
    return hyphenated(NOT_PRETTY, title);
  }

  private static String hyphenated(Pattern others, String name) {
    String hyphens = others.matcher(name).replaceAll("-");
    int from = hyphens.startsWith("-") ? 1 : 0;
    int to =
        hyphens.endsWith("-") && hyphens.length() > from ? hyphens.length() - 1 : hyphens.length();
    return hyphens.substring(from, to);
  }

  private static String finished(String template, Map<String, String> values, String unknown) {
    String filled = Permalink.fill(template, values);
    String page = Slugs.path(filled == null ? unknown : "/" + filled);
    boolean index = page.equals("index.html") || page.endsWith("/index.html");
    return Percent.encodePath(index ? page.substring(0, page.length() - 10) : page);
  }
}
