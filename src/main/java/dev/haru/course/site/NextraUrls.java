package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Nextra's URLs: the path below {@code pages}, {@code content} or {@code app} without its
 * extension.
 *
 * <p>{@code index} and, below {@code app}, {@code page} stand for their directory; a directory in
 * parentheses is left out. A language before the extension goes to the front, as in Nextra 2.
 * Source: Next.js' file conventions; nextra.site, "content directory".
 *
 * @param languages the languages that the configuration names
 * @param content the route of the directory {@code content}, "" for the root or ending with a slash
 * @param slash whether URLs end with a slash
 */
public record NextraUrls(List<String> languages, String content, boolean slash)
    implements SiteUrls {

  static final NextraUrls USUAL = new NextraUrls(List.of(), "", false);

  /** Copies the list. */
  public NextraUrls {
    languages = List.copyOf(languages);
  }

  @Override
  public String page(String path, Map<String, String> front) {
    LessonName name = LessonName.of(path);
    List<String> names = new ArrayList<>(Arrays.asList(name.directory().split("/")));
    names.removeIf(String::isEmpty);
    if (!names.isEmpty() && names.get(0).equals("src")) {
      names.removeFirst();
    }
    String first = names.isEmpty() ? "" : names.get(0);
    boolean app = first.equals("app");
    String route = first.equals("content") ? content : "";
    if (app || first.equals("pages") || first.equals("content")) {
      names.removeFirst();
    }
    names.removeIf(each -> each.startsWith("(") && each.endsWith(")"));
    String stem = name.stem();
    int dot = stem.lastIndexOf('.');
    if (dot > 0 && languages.contains(stem.substring(dot + 1))) {
      names.addFirst(stem.substring(dot + 1));
      stem = stem.substring(0, dot);
    }
    if (!stem.equals(app ? "page" : "index")) {
      names.add(stem);
    }
    String page = route + String.join("/", names);
    String bare = page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
    return Percent.encodePath(slash && !bare.isEmpty() ? bare + "/" : bare);
  }
}
