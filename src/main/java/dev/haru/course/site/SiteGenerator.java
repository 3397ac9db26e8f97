package dev.haru.course.site;

import static dev.haru.course.site.Syntax.ADMONITIONS;
import static dev.haru.course.site.Syntax.ATTRIBUTE_LISTS;
import static dev.haru.course.site.Syntax.COLON_CONTAINERS;
import static dev.haru.course.site.Syntax.DOCSIFY_INCLUDES;
import static dev.haru.course.site.Syntax.EMOJI;
import static dev.haru.course.site.Syntax.INLINE_MARKS;
import static dev.haru.course.site.Syntax.MDBOOK_INCLUDES;
import static dev.haru.course.site.Syntax.MDX;
import static dev.haru.course.site.Syntax.MYST;
import static dev.haru.course.site.Syntax.SHORTCODES;
import static dev.haru.course.site.Syntax.SLASH_BLOCKS;
import static dev.haru.course.site.Syntax.SNIPPETS;
import static dev.haru.course.site.Syntax.TABLE_OF_CONTENTS;
import static dev.haru.course.site.Syntax.TEMPLATES;
import static dev.haru.course.site.Syntax.VITEPRESS_INCLUDES;
import static dev.haru.course.site.Syntax.VUE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The site generators whose anchors, URLs and pages are known. */
public enum SiteGenerator {

  /** docsify 4: Markdown rendered in the browser, URLs after {@code #/}. */
  DOCSIFY(DocsifyAnchors::new, DocsifyUrls.USUAL, DOCSIFY_INCLUDES, EMOJI),

  /** The files as GitHub shows them. */
  GITHUB(GithubAnchors::new, new GithubUrls(), EMOJI),

  /** Docusaurus 3 with its docs plugin and classic theme. */
  DOCUSAURUS(DocusaurusAnchors::new, DocusaurusUrls.USUAL, MDX, COLON_CONTAINERS),

  /** MkDocs with its default extensions and {@code use_directory_urls}. */
  MKDOCS(
      MkDocsAnchors::new,
      MkDocsUrls.USUAL,
      ADMONITIONS,
      SLASH_BLOCKS,
      ATTRIBUTE_LISTS,
      TEMPLATES,
      INLINE_MARKS,
      EMOJI,
      TABLE_OF_CONTENTS,
      SNIPPETS),

  /** Hugo 0.145 or newer with its default settings. */
  HUGO(HugoAnchors::new, HugoUrls.USUAL, SHORTCODES, EMOJI),

  /** VitePress 1. */
  VITEPRESS(
      GithubAnchors::new,
      VitePressUrls.USUAL,
      VUE,
      COLON_CONTAINERS,
      EMOJI,
      TABLE_OF_CONTENTS,
      VITEPRESS_INCLUDES),

  /** mdBook 0.4. */
  MDBOOK(GithubAnchors::new, HtmlUrls.MDBOOK, MDBOOK_INCLUDES),

  /** Jekyll 4 with kramdown. */
  JEKYLL(GithubAnchors::new, JekyllUrls.USUAL, TEMPLATES, ATTRIBUTE_LISTS, TABLE_OF_CONTENTS),

  /** GitBook's Markdown, in a repository that it is synchronized with. */
  GITBOOK(GithubAnchors::new, GitBookUrls.USUAL, TEMPLATES, EMOJI),

  /** Nextra 4. */
  NEXTRA(GithubAnchors::new, NextraUrls.USUAL, MDX),

  /** Starlight, the documentation theme of Astro. */
  STARLIGHT(GithubAnchors::new, StarlightUrls.USUAL, MDX, COLON_CONTAINERS),

  /** Sphinx with MyST. */
  SPHINX(GithubAnchors::new, HtmlUrls.SPHINX, MYST, COLON_CONTAINERS, ATTRIBUTE_LISTS),

  /** No generator: the file itself, with anchors as on GitHub. */
  PLAIN(GithubAnchors::new, new PlainUrls(), ADMONITIONS, COLON_CONTAINERS, EMOJI);

  @SuppressWarnings("ImmutableEnumChecker") // constructors have no state
  private final Function<MarkdownSource, Anchors> anchors;

  @SuppressWarnings("ImmutableEnumChecker") // records, never changed
  private final SiteUrls urls;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Set<Syntax> syntax;

  SiteGenerator(Function<MarkdownSource, Anchors> anchors, SiteUrls urls, Syntax... syntax) {
    this.anchors = anchors;
    this.urls = urls;
    this.syntax = Set.of(syntax);
  }

  /** Returns the name used in settings: the constant in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the generator with a {@link #key()}, or nothing if none has it. */
  public static Optional<SiteGenerator> of(String key) {
    return Arrays.stream(values()).filter(generator -> generator.key().equals(key)).findFirst();
  }

  /** Returns the syntax of its Markdown beyond that of CommonMark and GitHub. */
  public Set<Syntax> syntax() {
    return syntax;
  }

  /**
   * Returns whether front matter keeps a page off the site or out of its search.
   *
   * @param front its values; those of a nested key are named {@code outer.inner}
   */
  public boolean isUnpublished(Map<String, String> front) {
    return Unpublished.is(this, front);
  }

  Anchors anchors(MarkdownSource source) {
    return anchors.apply(source);
  }

  /** Returns the URLs of a site about whose configuration nothing is known. */
  public SiteUrls urls() {
    return urls;
  }
}
