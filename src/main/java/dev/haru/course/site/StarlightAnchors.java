package dev.haru.course.site;

import org.commonmark.node.Heading;

/**
 * Starlight's anchors: the {@link GithubSlugger slug} of the heading's text, in which hyphens are
 * typeset as dashes. Authors cannot give ids. Source: {@code createHeadingIdsPlugin} of Astro's
 * Markdown processors, which Starlight uses with their defaults.
 */
final class StarlightAnchors extends Anchors {

  private final GithubSlugger slugger = new GithubSlugger();
  private final InlineReader reader;

  StarlightAnchors(MarkdownSource source) {
    super(source);
    this.reader =
        new Typeset(source) {
          @Override
          String footnote(String label) {
            return label;
          }
        };
  }

  @Override
  public String next(Heading heading) {
    return slugger.slug(reader.read(heading));
  }
}
