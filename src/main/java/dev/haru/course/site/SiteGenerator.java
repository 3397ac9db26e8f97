package dev.haru.course.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The site generators whose anchors and URLs are known. */
public enum SiteGenerator {

  /** docsify 4: Markdown rendered in the browser, URLs after {@code #/}. */
  DOCSIFY(DocsifyAnchors::new, new DocsifyUrls()),

  /** The files as GitHub shows them. */
  GITHUB(GithubAnchors::new, new GithubUrls()),

  /** Docusaurus 3 with its docs plugin and classic theme. */
  DOCUSAURUS(DocusaurusAnchors::new, new DocusaurusUrls()),

  /** MkDocs with its default extensions and {@code use_directory_urls}. */
  MKDOCS(MkDocsAnchors::new, new MkDocsUrls()),

  /** Hugo 0.145 or newer with its default settings. */
  HUGO(HugoAnchors::new, new HugoUrls()),

  /** No generator: the file itself, with anchors as on GitHub. */
  PLAIN(GithubAnchors::new, new PlainUrls());

  @SuppressWarnings("ImmutableEnumChecker") // constructors have no state
  private final Function<MarkdownSource, Anchors> anchors;

  @SuppressWarnings("ImmutableEnumChecker") // records without components
  private final SiteUrls urls;

  SiteGenerator(Function<MarkdownSource, Anchors> anchors, SiteUrls urls) {
    this.anchors = anchors;
    this.urls = urls;
  }

  /** Returns the name used in settings: the constant in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the generator with a {@link #key()}, or nothing if none has it. */
  public static Optional<SiteGenerator> of(String key) {
    return Arrays.stream(values()).filter(generator -> generator.key().equals(key)).findFirst();
  }

  Anchors anchors(MarkdownSource source) {
    return anchors.apply(source);
  }

  SiteUrls urls() {
    return urls;
  }
}
