package dev.haru.course.site;

import static dev.haru.course.site.Syntax.BRACE_ATTRIBUTES;
import static dev.haru.course.site.Syntax.CONTENT_TABS;
import static dev.haru.course.site.Syntax.DOCSIFY_INCLUDES;
import static dev.haru.course.site.Syntax.DOCSIFY_NOTES;
import static dev.haru.course.site.Syntax.EMOJI;
import static dev.haru.course.site.Syntax.HTML_HEADINGS;
import static dev.haru.course.site.Syntax.INLINE_MARKS;
import static dev.haru.course.site.Syntax.MARKDOWN_AFTER_HTML;
import static dev.haru.course.site.Syntax.MDBOOK_INCLUDES;
import static dev.haru.course.site.Syntax.MDX;
import static dev.haru.course.site.Syntax.MYST;
import static dev.haru.course.site.Syntax.SHORTCODES;
import static dev.haru.course.site.Syntax.SLASH_BLOCKS;
import static dev.haru.course.site.Syntax.SNIPPETS;
import static dev.haru.course.site.Syntax.TEMPLATES;
import static dev.haru.course.site.Syntax.VITEPRESS_INCLUDES;
import static dev.haru.course.site.Syntax.VUE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The site generators whose anchors, URLs and pages are known. */
public enum SiteGenerator {

  /** docsify 4: Markdown rendered in the browser, URLs after {@code #/}. */
  DOCSIFY(DocsifyAnchors::new, DocsifyUrls.USUAL, DOCSIFY_INCLUDES, DOCSIFY_NOTES, EMOJI),

  /** The files as GitHub shows them. */
  GITHUB(GithubAnchors::new, new GithubUrls(), EMOJI, HTML_HEADINGS),

  /** Docusaurus 3 with its docs plugin and classic theme. */
  DOCUSAURUS(DocusaurusAnchors::new, DocusaurusUrls.USUAL, MDX, EMOJI),

  /** MkDocs with its default extensions, attr_list and {@code use_directory_urls}. */
  MKDOCS(
      MkDocsAnchors::new,
      MkDocsUrls.USUAL,
      CONTENT_TABS,
      SLASH_BLOCKS,
      BRACE_ATTRIBUTES,
      MARKDOWN_AFTER_HTML,
      TEMPLATES,
      INLINE_MARKS,
      EMOJI,
      SNIPPETS),

  /** Hugo 0.145 or newer with its default settings. */
  HUGO(HugoAnchors::new, HugoUrls.USUAL, SHORTCODES, BRACE_ATTRIBUTES, EMOJI),

  /** VitePress 1. */
  VITEPRESS(
      VitePressAnchors::new, VitePressUrls.USUAL, VUE, BRACE_ATTRIBUTES, EMOJI, VITEPRESS_INCLUDES),

  /** mdBook 0.5. */
  MDBOOK(MdBookAnchors::new, HtmlUrls.MDBOOK, MDBOOK_INCLUDES),

  /** Jekyll 4 with kramdown. */
  JEKYLL(JekyllAnchors::new, JekyllUrls.USUAL, TEMPLATES, MARKDOWN_AFTER_HTML, EMOJI),

  /** GitBook's Markdown, in a repository that it is synchronized with. */
  GITBOOK(GitBookAnchors::new, GitBookUrls.USUAL, TEMPLATES, EMOJI),

  /** Nextra 4. */
  NEXTRA(NextraAnchors::new, NextraUrls.USUAL, MDX),

  /** Starlight, the documentation theme of Astro. */
  STARLIGHT(StarlightAnchors::new, StarlightUrls.USUAL, MDX),

  /** Sphinx with MyST. */
  SPHINX(SphinxAnchors::new, HtmlUrls.SPHINX, MYST, BRACE_ATTRIBUTES),

  /** No generator: the file itself, with the ids that authors give, otherwise those of GitHub. */
  PLAIN(PlainAnchors::new, new PlainUrls(), EMOJI, HTML_HEADINGS);

  @SuppressWarnings("ImmutableEnumChecker") // constructors have no state
  private final Function<MarkdownSource, Anchors> anchors;

  @SuppressWarnings("ImmutableEnumChecker") // records, never changed
  private final SiteUrls urls;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Set<Syntax> syntax;

  SiteGenerator(Function<MarkdownSource, Anchors> anchors, SiteUrls urls, Syntax... syntax) {
    this.anchors = anchors;
    this.urls = urls;
    Set<Syntax> all = EnumSet.copyOf(Syntax.EVERYWHERE);
    all.addAll(Arrays.asList(syntax));
    this.syntax = Set.copyOf(all);
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
    return Unpublished.isUnpublished(this, front);
  }

  Anchors anchors(MarkdownSource source) {
    return anchors.apply(source);
  }

  /** Returns the URLs of a site whose configuration is not known. */
  public SiteUrls urls() {
    return urls;
  }
}
