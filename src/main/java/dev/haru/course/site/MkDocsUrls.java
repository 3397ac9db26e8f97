package dev.haru.course.site;

import dev.haru.language.LanguageNames;
import dev.haru.text.Percent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * MkDocs' URLs: a directory per page, or a file with {@code use_directory_urls: false}.
 *
 * <p>{@code index.md} and {@code README.md}, in exactly this case, stand for their directory. With
 * the plugin i18n a lesson's language comes first, except for the default one: {@code a.ko.md} and
 * {@code ko/a.md} are {@code ko/a/}. Source: {@code File.name} and {@code File.url} in {@code
 * structure/files.py} of MkDocs 1.6, and {@code reconfigure_files} of mkdocs-static-i18n 1.
 *
 * @param directories whether each page is a directory
 * @param translations how the plugin i18n finds translations
 * @param languages the languages configured for the plugin, spelled as there, the default first
 * @param slugs how the anchors of headings are made
 * @param blog the posts of Material's plugin blog, or null without it
 */
public record MkDocsUrls(
    boolean directories,
    Translations translations,
    List<String> languages,
    MkDocsSlugs slugs,
    @Nullable MkDocsBlog blog)
    implements SiteUrls {

  /** How the plugin i18n finds translations. */
  public enum Translations {
    /** There is no such plugin. */
    NONE,
    /** {@code a.ko.md}. */
    SUFFIX,
    /** {@code ko/a.md}. */
    FOLDER
  }

  static final MkDocsUrls USUAL =
      new MkDocsUrls(true, Translations.NONE, List.of(), MkDocsSlugs.USUAL, null);

  /** Copies the list. */
  public MkDocsUrls {
    languages = List.copyOf(languages);
  }

  @Override
  public String page(String path, Map<String, String> front) {
    LessonName name = LessonName.of(path);
    String post = blog == null ? null : blog.page(path, front);
    if (post != null) {
      return Percent.encodePath(post + (directories ? "/" : ".html"));
    }
    return switch (translations) {
      case NONE -> page(name.directory(), name.stem());
      case SUFFIX -> {
        int dot = name.stem().lastIndexOf('.');
        String suffix = name.stem().substring(dot + 1);
        yield dot > 0 && isLanguage(suffix)
            ? prefix(suffix) + page(name.directory(), name.stem().substring(0, dot))
            : page(name.directory(), name.stem());
      }
      case FOLDER -> {
        int slash = name.directory().indexOf('/');
        String first = slash < 0 ? "" : name.directory().substring(0, slash);
        yield isLanguage(first)
            ? prefix(first) + page(name.directory().substring(slash + 1), name.stem())
            : page(name.directory(), name.stem());
      }
    };
  }

  private boolean isLanguage(String part) {
    return languages.stream().anyMatch(each -> same(each, part));
  }

  private String prefix(String language) {
    return same(languages.get(0), language) ? "" : Percent.encodePath(language) + "/";
  }

  private static boolean same(String one, String other) {
    return LanguageNames.canonical(one).equals(LanguageNames.canonical(other));
  }

  private String page(String directory, String stem) {
    boolean index = stem.equals("index") || stem.equals("README");
    String end = directories ? "/" : ".html";
    return Percent.encodePath(index ? directory : directory + stem + end);
  }
}
