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
 * parentheses is not named. A language before the extension goes to the front, as Nextra 2 has it.
 * Source: Next.js' file conventions; nextra.site, "content directory".
 *
 * @param languages the languages that the configuration names
 * @param route the route of what is below {@code content}, with a slash, or ""
 * @param slash whether URLs end with a slash
 */
public record NextraUrls(List<String> languages, String route, boolean slash) implements SiteUrls {

  static final NextraUrls USUAL = new NextraUrls(List.of(), "", false);

  /** Creates URLs with a list of their own. */
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
    boolean content = !names.isEmpty() && names.get(0).equals("content");
    boolean app = !names.isEmpty() && names.get(0).equals("app");
    if (app
        || !names.isEmpty() && (names.get(0).equals("pages") || names.get(0).equals("content"))) {
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
    if (content && !route.isEmpty()) {
      names.addAll(0, List.of(route.split("/")));
    }
    String page = String.join("/", names);
    return Percent.encodePath(slash && !page.isEmpty() ? page + "/" : page);
  }
}
