package dev.haru.course.config;

import dev.haru.course.site.SiteGenerator;
import java.util.ArrayList;
import java.util.List;

/** The files that a generator does not publish, whatever its configuration says. */
final class HiddenPages {

  /** Navigation of docsify and of GitHub's wikis. */
  private static final List<String> NAVIGATION =
      List.of(
          "**/_sidebar.md", "**/_navbar.md", "**/_coverpage.md", "**/_Sidebar.md", "**/_Footer.md");

  private static final List<String> UNDERSCORED = List.of("**/_*", "**/_*/**");

  private static final List<String> NOT_FOUND = List.of("**/404.md", "**/404.mdx");

  private HiddenPages() {}

  /** Returns the patterns of a generator. */
  static List<String> of(SiteGenerator generator) {
    return switch (generator) {
      case GITHUB, PLAIN -> NAVIGATION;
      case DOCSIFY -> and(NAVIGATION, "**/_404.md");
      case DOCUSAURUS ->
          and(UNDERSCORED, "**/*.test.md", "**/*.test.mdx", "**/__tests__/**", "src/pages/404.md*");
      case STARLIGHT -> and(UNDERSCORED, "404.md", "404.mdx", "*/404.md", "*/404.mdx");
      case NEXTRA -> and(UNDERSCORED, "**/404.md", "**/404.mdx");
      case VITEPRESS -> and(NOT_FOUND, "**/*\\[*\\]*");
      case MKDOCS -> List.of("templates/**");
      case HUGO -> List.of("archetypes/**", "layouts/**", "themes/**");
      case JEKYLL ->
          List.of(
              "404.md",
              "**/_includes/**",
              "**/_layouts/**",
              "**/_drafts/**",
              "_sass/**",
              "_data/**",
              "_plugins/**",
              "_site/**",
              "vendor/**");
      case MDBOOK -> List.of("SUMMARY.md");
      case GITBOOK ->
          List.of("**/SUMMARY.md", "**/GLOSSARY.md", "LANGS.md", "_book/**", "_layouts/**");
      case SPHINX -> List.of("_build/**", "**/_templates/**");
    };
  }

  private static List<String> and(List<String> patterns, String... more) {
    List<String> all = new ArrayList<>(patterns);
    all.addAll(List.of(more));
    return all;
  }
}
