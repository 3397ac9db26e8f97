package dev.haru.course.site;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of posts that Material's plugin blog makes: their dates and titles instead of their
 * files. Source: {@code _get_path_to_post} of Material for MkDocs 9's plugin.
 *
 * @param posts the directory of the posts, ending with a slash
 * @param route the directory of their addresses, "" or ending with a slash
 * @param form {@code post_url_format}
 * @param date {@code post_url_date_format}
 */
public record MkDocsBlog(String posts, String route, String form, String date) {

  /** The plugin's default, {@code post_slugify}; it is not the setting of the anchors. */
  private static final MkDocsSlugs SLUGS =
      new MkDocsSlugs(
          MkDocsSlugs.Kind.PYMDOWN, MkDocsSlugs.Letters.LOWER, Normalizer.Form.NFC, false, "-");

  private static final Pattern PLACE = Pattern.compile("\\{(date|slug|file|categories)\\}");
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:\\D.*)?");

  /** Returns a post's path without an extension; null if the file is no post or has no date. */
  @Nullable String page(String path, Map<String, String> front) {
    String day = front.getOrDefault("date", front.getOrDefault("date.created", "")).strip();
    Matcher parts = DATE.matcher(day);
    if (!path.startsWith(posts) || !parts.matches()) {
      return null;
    }
    String file = LessonName.of(path).stem();
    String title = front.getOrDefault("title", front.getOrDefault(SiteUrls.HEADING, file));
    String slug = Objects.requireNonNullElse(Slugs.of(front, "slug"), SLUGS.slug(title));
    Map<String, String> values = new HashMap<>();
    values.put("date", date(parts));
    values.put("slug", slug);
    values.put("file", file);
    values.put("categories", category(front.getOrDefault("categories", "")));
    String filled =
        PLACE
            .matcher(form)
            .replaceAll(each -> Matcher.quoteReplacement(values.getOrDefault(each.group(1), "")));
    String page = Slugs.path(filled);
    return page.isEmpty() || page.endsWith("/") ? null : route + page;
  }

  private String date(Matcher parts) {
    return date.replace("yyyy", parts.group(1))
        .replace("MM", padded(parts.group(2)))
        .replace("dd", padded(parts.group(3)));
  }

  private static String padded(String number) {
    return number.length() < 2 ? "0" + number : number;
  }

  private static String category(String categories) {
    int comma = categories.indexOf('\n') < 0 ? categories.indexOf(',') : categories.indexOf('\n');
    return SLUGS.slug(comma < 0 ? categories : categories.substring(0, comma));
  }
}
