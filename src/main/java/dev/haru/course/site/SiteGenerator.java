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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The site generators whose anchors and URLs are known. */
public enum SiteGenerator {

  /** docsify 4: Markdown rendered in the browser, URLs after {@code #/}. */
  DOCSIFY(DocsifyAnchors::new, new DocsifyUrls(), DOCSIFY_INCLUDES, EMOJI),

  /** The files as GitHub shows them. */
  GITHUB(GithubAnchors::new, new GithubUrls(), EMOJI),

  /** Docusaurus 3 with its docs plugin and classic theme. */
  DOCUSAURUS(DocusaurusAnchors::new, new DocusaurusUrls(), MDX, COLON_CONTAINERS),

  /** MkDocs with its default extensions, attr_list and {@code use_directory_urls}. */
  MKDOCS(
      MkDocsAnchors::new,
      new MkDocsUrls(),
      ADMONITIONS,
      SLASH_BLOCKS,
      ATTRIBUTE_LISTS,
      TEMPLATES,
      INLINE_MARKS,
      EMOJI,
      TABLE_OF_CONTENTS,
      SNIPPETS),

  /** Hugo 0.145 or newer with its default settings. */
  HUGO(HugoAnchors::new, new HugoUrls(), SHORTCODES, EMOJI),

  /** VitePress 1. */
  VITEPRESS(
      VitePressAnchors::new,
      new PlainUrls(),
      VUE,
      COLON_CONTAINERS,
      EMOJI,
      TABLE_OF_CONTENTS,
      VITEPRESS_INCLUDES),

  /** mdBook 0.5. */
  MDBOOK(MdBookAnchors::new, new PlainUrls(), MDBOOK_INCLUDES),

  /** Jekyll 4 with kramdown. */
  JEKYLL(JekyllAnchors::new, new PlainUrls(), TEMPLATES, ATTRIBUTE_LISTS, TABLE_OF_CONTENTS),

  /** GitBook's Markdown, in a repository that it is synchronized with. */
  GITBOOK(GitBookAnchors::new, new PlainUrls(), TEMPLATES, EMOJI),

  /** Nextra 4. */
  NEXTRA(NextraAnchors::new, new PlainUrls(), MDX),

  /** Starlight, the documentation theme of Astro. */
  STARLIGHT(StarlightAnchors::new, new PlainUrls(), MDX, COLON_CONTAINERS),

  /** Sphinx with MyST. */
  SPHINX(SphinxAnchors::new, new PlainUrls(), MYST, COLON_CONTAINERS, ATTRIBUTE_LISTS),

  /** No generator: the file itself, with the ids that authors give, otherwise those of GitHub. */
  PLAIN(PlainAnchors::new, new PlainUrls(), ADMONITIONS, COLON_CONTAINERS, EMOJI);

  @SuppressWarnings("ImmutableEnumChecker") // constructors have no state
  private final Function<MarkdownSource, Anchors> anchors;

  @SuppressWarnings("ImmutableEnumChecker") // records without components
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

  Anchors anchors(MarkdownSource source) {
    return anchors.apply(source);
  }

  SiteUrls urls() {
    return urls;
  }
}
