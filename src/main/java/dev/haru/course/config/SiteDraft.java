package dev.haru.course.config;

import dev.haru.course.site.SiteGenerator;
import dev.haru.course.site.SiteUrls;
import dev.haru.language.LanguageNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A builder of a {@link Site}. */
final class SiteDraft {

  private final SiteGenerator generator;
  private final Path directory;
  private final String file;
  private final Set<String> languages = new LinkedHashSet<>();
  private final List<String> hidden = new ArrayList<>();
  private final List<String> listed = new ArrayList<>();
  private @Nullable String name;
  private @Nullable String base;
  private String pages = "";
  private SiteUrls urls;

  SiteDraft(SiteGenerator generator, SiteFiles files, String file) {
    this.generator = generator;
    this.directory = files.directory();
    this.file = file;
    this.urls = generator.urls();
  }

  SiteDraft name(@Nullable String text) {
    name = text;
    return this;
  }

  /** Sets the base: a host and a path below it, either of which may be unknown. */
  SiteDraft base(@Nullable String host, @Nullable String path) {
    String below = path == null || path.equals("/") ? "" : path;
    if (host != null && host.startsWith("http")) {
      String start = host.endsWith("/") ? host.substring(0, host.length() - 1) : host;
      base = start + (below.isEmpty() || below.startsWith("/") ? below : "/" + below);
    } else if (below.startsWith("/") || below.startsWith("http")) {
      base = below;
    }
    return this;
  }

  /** Sets the directory of the pages; a directory outside the site's is ignored. */
  SiteDraft pages(String path) {
    Path within = directory.resolve(path.startsWith("/") ? "." + path : path).normalize();
    pages = within.startsWith(directory) ? directory.relativize(within).toString() : "";
    return this;
  }

  SiteDraft urls(SiteUrls made) {
    urls = made;
    return this;
  }

  SiteDraft language(@Nullable String language) {
    if (language != null && LanguageNames.wellFormed(language)) {
      languages.add(LanguageNames.canonical(language));
    }
    return this;
  }

  SiteDraft languages(List<String> more) {
    more.forEach(this::language);
    return this;
  }

  SiteDraft hidden(List<String> patterns) {
    hidden.addAll(patterns);
    return this;
  }

  SiteDraft hidden(String... patterns) {
    return hidden(List.of(patterns));
  }

  SiteDraft listed(List<String> paths) {
    listed.addAll(paths);
    return this;
  }

  Site site() {
    return new Site(
        generator,
        directory,
        file,
        name,
        base,
        pages,
        urls,
        List.copyOf(languages),
        hidden,
        listed);
  }
}
