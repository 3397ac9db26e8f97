package dev.haru.course.config;

import dev.haru.course.site.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the site that a course belongs to, by the configuration files of its generator.
 *
 * <p>They are looked for in the course's directory, in the usual places below it, and in the
 * directories above it; a configuration above counts only if it says that the course's directory
 * holds pages. If none is found, a checkout from GitHub counts as a site.
 */
public final class SiteFinder {

  /** The directories of a repository that may hold its site. */
  private static final List<String> PLACES =
      List.of("docs", "website", "site", "doc", "documentation", "docs/source", "source", "book");

  /** The number of directories above the course that are searched. */
  private static final int ABOVE = 3;

  private static final Map<SiteGenerator, Function<SiteFiles, @Nullable Site>> READERS =
      Map.ofEntries(
          Map.entry(SiteGenerator.MKDOCS, MkDocsSite::find),
          Map.entry(SiteGenerator.VITEPRESS, VitePressSite::find),
          Map.entry(SiteGenerator.MDBOOK, MdBookSite::find),
          Map.entry(SiteGenerator.DOCUSAURUS, files -> DocusaurusSite.find(files, "")),
          Map.entry(SiteGenerator.HUGO, HugoSite::find),
          Map.entry(SiteGenerator.JEKYLL, JekyllSite::find),
          Map.entry(SiteGenerator.STARLIGHT, StarlightSite::find),
          Map.entry(SiteGenerator.DOCSIFY, DocsifySite::find),
          Map.entry(SiteGenerator.GITBOOK, GitBookSite::find),
          Map.entry(SiteGenerator.NEXTRA, NextraSite::find),
          Map.entry(SiteGenerator.SPHINX, SphinxSite::find));

  /** The order in which generators are tried: the surest signs first. */
  private static final List<SiteGenerator> ORDER =
      List.of(
          SiteGenerator.MKDOCS,
          SiteGenerator.DOCUSAURUS,
          SiteGenerator.VITEPRESS,
          SiteGenerator.MDBOOK,
          SiteGenerator.STARLIGHT,
          SiteGenerator.HUGO,
          SiteGenerator.DOCSIFY,
          SiteGenerator.NEXTRA,
          SiteGenerator.GITBOOK,
          SiteGenerator.JEKYLL,
          SiteGenerator.SPHINX);

  private SiteFinder() {}

  /**
   * Returns the site of a course.
   *
   * @param directory the course's directory
   * @param wanted the generator if the settings name it, otherwise null
   */
  public static Site find(Path directory, @Nullable SiteGenerator wanted) {
    Path absolute = directory.toAbsolutePath().normalize();
    if (wanted == SiteGenerator.PLAIN) {
      return Site.of(SiteGenerator.PLAIN, absolute);
    }
    Predicate<SiteGenerator> accepts = each -> wanted == null || each == wanted;
    Site site = within(absolute, accepts);
    if (site == null) {
      site = above(absolute, accepts);
    }
    if (site == null && accepts.test(SiteGenerator.GITHUB)) {
      site = GithubSite.find(new SiteFiles(absolute));
    }
    return site != null ? site : Site.of(wanted == null ? SiteGenerator.PLAIN : wanted, absolute);
  }

  private static @Nullable Site within(Path directory, Predicate<SiteGenerator> accepts) {
    SiteFiles files = new SiteFiles(directory);
    Site site = at(files, accepts);
    for (int i = 0; site == null && i < PLACES.size(); i++) {
      Path place = directory.resolve(PLACES.get(i));
      if (Files.isDirectory(place) && isReallyWithin(place, directory)) {
        site =
            accepts.test(SiteGenerator.DOCUSAURUS)
                ? DocusaurusSite.find(files, PLACES.get(i) + "/")
                : null;
        site = site != null ? site : at(new SiteFiles(place), accepts);
      }
    }
    return site;
  }

  private static boolean isReallyWithin(Path place, Path directory) {
    try {
      return place.toRealPath().startsWith(directory.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static @Nullable Site at(SiteFiles files, Predicate<SiteGenerator> accepts) {
    for (SiteGenerator each : ORDER) {
      Function<SiteFiles, @Nullable Site> reader = READERS.get(each);
      Site site = accepts.test(each) && reader != null ? reader.apply(files) : null;
      if (site != null) {
        return site;
      }
    }
    return null;
  }

  /** Returns the site of a directory above whose pages are those of the course. */
  private static @Nullable Site above(Path course, Predicate<SiteGenerator> accepts) {
    Path directory = course.getParent();
    for (int i = 0; directory != null && i < ABOVE; i++) {
      Site site = i == 0 ? within(directory, accepts) : at(new SiteFiles(directory), accepts);
      if (site != null && site.names(course)) {
        return site;
      }
      if (Files.exists(directory.resolve(".git"))) {
        return null;
      }
      directory = directory.getParent();
    }
    return null;
  }
}
