package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.Map;

/**
 * The URLs of mdBook and Sphinx: the path with {@code .html} instead of its extension.
 *
 * <p>mdBook turns {@code README.md}, in any letter case, into its directory's {@code index.html}.
 * Source: the preprocessor {@code index} of mdBook 0.4; the builders {@code html} and {@code
 * dirhtml} of Sphinx.
 *
 * @param readme whether {@code README.md} is an index
 * @param directories whether each page is a directory, as Sphinx's builder {@code dirhtml} makes it
 */
public record HtmlUrls(boolean readme, boolean directories) implements SiteUrls {

  static final HtmlUrls MDBOOK = new HtmlUrls(true, false);
  static final HtmlUrls SPHINX = new HtmlUrls(false, false);

  @Override
  public String page(String path, Map<String, String> front) {
    LessonName name = LessonName.of(path);
    boolean index = readme && name.stem().equalsIgnoreCase("README");
    String stem = index ? "index" : name.stem();
    if (directories) {
      return Percent.encodePath(name.directory() + (stem.equals("index") ? "" : stem + "/"));
    }
    return Percent.encodePath(name.directory() + stem + ".html");
  }
}
