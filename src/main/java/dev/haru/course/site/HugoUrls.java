package dev.haru.course.site;

import dev.haru.language.LanguageNames;
import dev.haru.text.Percent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hugo's URLs: the path in lower case with a slash at the end.
 *
 * <p>{@code index.md} and {@code _index.md} stand for their directory. A language before the
 * extension goes to the front: {@code guide/a.ko.md} is {@code /ko/guide/a/}, but the default
 * language is usually not named. Spaces become hyphens; of the other characters, letters, digits,
 * marks and {@code . / _ # + ~ - @} are kept. Front matter's {@code slug} replaces the last name,
 * {@code url} the path. Source: the sites that Hugo 0.169 builds, and {@code helpers/path.go}.
 *
 * @param languages the languages of the site, the default first; empty if they are not known: then
 *     any suffix that haru knows as a language counts, and the default is English
 * @param directories by language, the directories of those that have one of their own, with a
 *     trailing slash
 * @param named whether URLs name the default language too
 * @param ugly whether pages are files
 * @param lower whether URLs are in lower case
 * @param permalinks the permalinks by section; those of the lists of sections are named {@link
 *     #SECTION} and the section
 */
public record HugoUrls(
    List<String> languages,
    Map<String, String> directories,
    boolean named,
    boolean ugly,
    boolean lower,
    Map<String, String> permalinks)
    implements SiteUrls {

  static final HugoUrls USUAL = new HugoUrls(List.of(), Map.of(), false, false, true, Map.of());

  /** The beginning of the names of permalinks for the lists of sections. */
  public static final String SECTION = "section.";

  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern SUFFIXED =
      Pattern.compile("(.+)\\.([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)", Pattern.DOTALL);

  /** Copies the collections into a fixed order. */
  public HugoUrls {
    languages = List.copyOf(languages);
    directories = new TreeMap<>(directories);
    permalinks = new TreeMap<>(permalinks);
  }

  @Override
  public String page(String path, Map<String, String> front) {
    LessonName name = LessonName.of(path);
    String directory = name.directory();
    String stem = name.stem();
    String language = null;
    for (Map.Entry<String, String> each : directories.entrySet()) {
      if (directory.startsWith(each.getValue())) {
        language = each.getKey();
        directory = directory.substring(each.getValue().length());
        break;
      }
    }
    Matcher suffixed = SUFFIXED.matcher(stem);
    if (language == null && suffixed.matches() && isLanguage(suffixed.group(2))) {
      language = suffixed.group(2).toLowerCase(Locale.ROOT);
      stem = suffixed.group(1);
    }
    String prefix = prefix(language);
    String url = Slugs.of(front, "url");
    if (url != null) {
      boolean absolute = url.startsWith("/");
      return Percent.encodePath((absolute ? "" : prefix) + written(Slugs.path(url)));
    }
    return Percent.encodePath(prefix + cased(page(directory, stem, front)));
  }

  private static String written(String url) {
    String last = url.substring(url.lastIndexOf('/') + 1);
    return url.isEmpty() || url.endsWith("/") || last.indexOf('.') > 0 ? url : url + "/";
  }

  private String page(String directory, String stem, Map<String, String> front) {
    String lowerStem = stem.toLowerCase(Locale.ROOT);
    boolean section = lowerStem.equals("_index");
    boolean bundle = lowerStem.equals("index");
    String slug = Slugs.of(front, "slug");
    String page = sanitized(directory + (section || bundle ? "" : stem));
    if (page.isEmpty()) {
      return "";
    }
    int cut = page.lastIndexOf('/') + 1;
    String permalink = permalink(section, page, page.substring(cut), slug, front);
    if (permalink != null) {
      return permalink;
    }
    String last = slug == null ? page.substring(cut) : titled(slug);
    return page.substring(0, cut) + last + (ugly && !section ? ".html" : "/");
  }

  private @Nullable String permalink(
      boolean list, String page, String stem, @Nullable String slug, Map<String, String> front) {
    int slash = page.indexOf('/');
    String section =
        slash < 0 && !list ? "/" : page.substring(0, slash < 0 ? page.length() : slash);
    String template = permalinks.get(list ? SECTION + section : section);
    if (template == null) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    String title = token(front.getOrDefault("title", "").replace("/", ""));
    values.put("section", section);
    values.put("sections", page.substring(0, Math.max(0, page.lastIndexOf('/'))));
    values.put("filename", stem);
    values.put("contentbasename", stem);
    values.put("slugorfilename", slug == null ? stem : token(slug));
    values.put("slugorcontentbasename", slug == null ? stem : token(slug));
    if (!title.isEmpty()) {
      values.put("title", title);
    }
    if (slug != null || !title.isEmpty()) {
      values.put("slug", slug == null ? title : token(slug));
    }
    Permalink.addDate(values, front.getOrDefault("date", ""));
    String filled = Permalink.fill(template, values);
    return filled == null ? null : written(Slugs.path(filled));
  }

  private boolean isLanguage(String suffix) {
    return languages.isEmpty()
        ? suffix.equals(suffix.toLowerCase(Locale.ROOT)) && LanguageNames.named(suffix) != null
        : languages.contains(suffix.toLowerCase(Locale.ROOT));
  }

  private String prefix(@Nullable String language) {
    String usual = languages.isEmpty() ? "en" : languages.get(0);
    String each = language == null ? usual : language;
    return each.equals(usual) && !named ? "" : each + "/";
  }

  private String cased(String path) {
    return lower ? path.toLowerCase(Locale.ROOT) : path;
  }

  /** Returns a path reduced to its allowed characters, without names that become empty. */
  private static String sanitized(String path) {
    StringBuilder kept = new StringBuilder(path.length());
    path.codePoints()
        .map(c -> Character.isSpaceChar(c) ? '-' : c)
        .filter(HugoUrls::isAllowed)
        .forEach(kept::appendCodePoint);
    return Arrays.stream(kept.toString().split("/"))
        .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
        .collect(Collectors.joining("/"));
  }

  /** Returns what a permalink makes of a title. */
  private static String token(String title) {
    return titled(title).replace("+", "");
  }

  /** Returns the allowed part of a title, with one hyphen for what is between words. */
  private static String titled(String title) {
    StringBuilder spaced = new StringBuilder(title.length());
    title
        .codePoints()
        .map(c -> isAllowed(c) || c == '/' ? c : Character.isSpaceChar(c) ? ' ' : 0)
        .filter(c -> c != 0)
        .forEach(spaced::appendCodePoint);
    String words = spaced.toString().strip();
    return sanitized(SPACES.matcher(words).replaceAll(" ").replace("- ", "-").replace(" -", "-"));
  }

  private static boolean isAllowed(int c) {
    return "./_#+~-@".indexOf(c) >= 0 || Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
