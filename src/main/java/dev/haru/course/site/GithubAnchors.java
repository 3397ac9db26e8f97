package dev.haru.course.site;

import org.commonmark.node.Heading;

/**
 * GitHub's anchors: the {@link GithubSlugger slug} of the rendered heading's text.
 *
 * <p>That text has no tags, no images and no words that describe images; character references are
 * resolved; emoji shortcodes and {@code {#id}} are plain text. Source: the package rehype-slug 6,
 * which applies github-slugger to that text.
 */
final class GithubAnchors extends Anchors {

  private final GithubSlugger slugger = new GithubSlugger();
  private final InlineReader reader;

  GithubAnchors(MarkdownSource source) {
    super(source);
    this.reader = new Reader(source);
  }

  private static final class Reader extends InlineReader {

    Reader(MarkdownSource source) {
      super(source);
    }

    @Override
    String footnote(String label) {
      return label;
    }
  }

  @Override
  public String next(Heading heading) {
    return slugger.slug(reader.read(heading));
  }
}
