package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.List;
import java.util.Map;

/**
 * VitePress' URLs: the path with {@code .html}, or without an extension with {@code cleanUrls}.
 *
 * <p>{@code index.md} stands for its directory. The configuration's {@code rewrites} change the
 * path first. Source: {@code normalize} in {@code client/app/router.ts} and {@code
 * node/plugins/rewritesPlugin.ts} of VitePress 1.
 *
 * @param clean whether URLs have no extension
 * @param rewrites changes of paths; the first that matches applies
 */
public record VitePressUrls(boolean clean, List<Rewrite> rewrites) implements SiteUrls {

  static final VitePressUrls USUAL = new VitePressUrls(false, List.of());

  /** Copies the list. */
  public VitePressUrls {
    rewrites = List.copyOf(rewrites);
  }

  @Override
  public String page(String path, Map<String, String> front) {
    LessonName.of(path);
    String rewritten =
        rewrites.stream()
            .flatMap(rewrite -> rewrite.apply(path).stream())
            .findFirst()
            .map(Slugs::path)
            .filter(written -> !written.isEmpty() && !written.endsWith("/"))
            .orElse(path);
    LessonName name = LessonName.of(rewritten);
    boolean index = name.stem().equals("index");
    return Percent.encodePath(
        name.directory() + (index ? "" : name.stem() + (clean ? "" : ".html")));
  }
}
