package dev.haru.course.config;

import dev.haru.course.files.PageRule;
import dev.haru.course.site.DocusaurusUrls;
import dev.haru.course.site.NextraUrls;
import dev.haru.course.site.SiteGenerator;
import dev.haru.course.site.SiteLayout;
import dev.haru.course.site.SiteUrls;
import dev.haru.language.LanguageNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The site of a course, as its generator's configuration describes it.
 *
 * @param generator the generator
 * @param directory the absolute directory of the configuration, or of the course if there is none
 * @param file the name of the file by which the generator was found; "" if there is none
 * @param name the site's name, or null if it is not known
 * @param base the URL of the site, or null if it is not known
 * @param pages the directory of its pages below that of the configuration, or ""
 * @param urls the URLs of its pages
 * @param languages the canonical codes of its languages, the default first; empty if they are not
 *     known
 * @param hidden patterns of files that are not pages; one that begins with {@code !} is an
 *     exception to those before it
 * @param listed the only files that are pages; empty if all are
 */
public record Site(
    SiteGenerator generator,
    Path directory,
    String file,
    @Nullable String name,
    @Nullable String base,
    String pages,
    SiteUrls urls,
    List<String> languages,
    List<String> hidden,
    List<String> listed) {

  /** Copies the lists. */
  public Site {
    languages = List.copyOf(languages);
    hidden = List.copyOf(hidden);
    listed = List.copyOf(listed);
  }

  /** Returns the site of a generator whose configuration is not known. */
  public static Site of(SiteGenerator generator, Path directory) {
    return new Site(
        generator,
        directory,
        "",
        null,
        null,
        "",
        generator.urls(),
        List.of(),
        HiddenPages.of(generator),
        List.of());
  }

  /**
   * Returns the absolute paths of the files that its configuration is read from; empty if there is
   * none.
   */
  public List<Path> files() {
    if (file.isEmpty()) {
      return List.of();
    }
    Path found = directory.resolve(file).normalize();
    List<Path> files = new ArrayList<>(List.of(found));
    switch (generator) {
      case DOCUSAURUS -> files.add(found.resolveSibling("versions.json"));
      case MDBOOK -> files.add(pagesDirectory().resolve("SUMMARY.md"));
      case DOCSIFY, JEKYLL -> files.add(found.resolveSibling("CNAME"));
      case GITHUB -> files.add(found.resolveSibling("HEAD"));
      default -> {}
    }
    return files;
  }

  /** Returns the directory of its pages. */
  public Path pagesDirectory() {
    return directory.resolve(pages).normalize();
  }

  /**
   * Returns the mapping from lessons' paths to addresses.
   *
   * @param content the absolute directory of the course's lessons
   */
  public SiteLayout layout(Path content) {
    return new SiteLayout(
        urls, between(pagesDirectory(), content), between(content, pagesDirectory()), language());
  }

  /**
   * Returns the rule that says which lessons are pages.
   *
   * @param content the absolute directory of the course's lessons
   */
  public PageRule pageRule(Path content) {
    return PageRule.of(
        hidden,
        listed,
        bundles(),
        between(pagesDirectory(), content),
        between(content, pagesDirectory()));
  }

  /** Returns the names of the files that make their directory a leaf bundle of Hugo's. */
  private Set<String> bundles() {
    Set<String> names = new HashSet<>();
    if (generator == SiteGenerator.HUGO) {
      names.add("index.md");
      languages.forEach(each -> names.add("index." + each + ".md"));
    }
    return names;
  }

  /** Returns a string that changes with everything but the directory; "" if nothing was found. */
  public String description() {
    return file.isEmpty()
        ? ""
        : String.join(
            "\n",
            generator.key(),
            file,
            String.valueOf(name),
            String.valueOf(base),
            pages,
            urls.toString(),
            languages.toString(),
            hidden.toString(),
            listed.toString());
  }

  /**
   * Returns the language of lessons that do not state theirs, or "" if it is not known. The region
   * is dropped, because a language that is detected in a text has none; Chinese keeps it, because
   * it tells traditional from simplified.
   */
  public String language() {
    String first = languages.isEmpty() ? "" : languages.get(0);
    return first.startsWith("zh") ? first : LanguageNames.base(first);
  }

  /** Returns whether a directory holds all or some of the pages, according to the configuration. */
  boolean names(Path course) {
    Path from = pagesDirectory();
    if (!pages.isEmpty() && course.startsWith(from)) {
      return true;
    }
    String place = between(from, course);
    return switch (urls) {
      case DocusaurusUrls docusaurus ->
          docusaurus.docs().stream().anyMatch(each -> place.startsWith(each.directory()));
      case NextraUrls nextra -> place.matches("(?:src/)?(?:content|pages|app)/.*");
      default -> false;
    };
  }

  /**
   * Returns the path from a directory to one below it, with a trailing slash; "" if it is not
   * below.
   */
  private static String between(Path above, Path below) {
    if (!below.startsWith(above) || below.equals(above)) {
      return "";
    }
    String path = above.relativize(below).toString();
    return path.replace(above.getFileSystem().getSeparator(), "/") + "/";
  }
}
