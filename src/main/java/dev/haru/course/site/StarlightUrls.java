package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Starlight's URLs: the slugs of the path's names, with a slash at the end.
 *
 * <p>{@code index.md} stands for its directory. Front matter's {@code slug} replaces the path.
 * Source: {@code getContentEntryIdAndSlug} of Astro, {@code slugToPathname} of Starlight.
 *
 * @param slash whether URLs end with a slash
 */
public record StarlightUrls(boolean slash) implements SiteUrls {

  static final StarlightUrls USUAL = new StarlightUrls(true);

  private static final String CONTENT = "src/content/docs/";

  @Override
  public String page(String path, Map<String, String> front) {
    LessonName name = LessonName.of(path);
    String written = Slugs.of(front, "slug");
    String whole = name.directory() + name.stem();
    String below = whole.startsWith(CONTENT) ? whole.substring(CONTENT.length()) : whole;
    String page =
        written != null
            ? Slugs.path(written)
            : Arrays.stream(below.split("/"))
                .map(GithubSlugger::slugOf)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("/"));
    String slug = page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
    if (slug.equals("index") || slug.endsWith("/index")) {
      slug = slug.substring(0, Math.max(0, slug.length() - "/index".length()));
    }
    return Percent.encodePath(slug.isEmpty() || !slash ? slug : slug + "/");
  }
}
