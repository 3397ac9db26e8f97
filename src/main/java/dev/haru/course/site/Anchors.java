package dev.haru.course.site;

import org.commonmark.node.Heading;

/**
 * The anchors of one lesson's headings, made as the site generator makes them.
 *
 * <p>Remembers the anchors given, because a second heading with the same text gets another one:
 * create one per lesson and call it for every heading. Not safe for use by several threads.
 *
 * @see Links#anchors
 */
public abstract sealed class Anchors
    permits DocsifyAnchors,
        DocusaurusAnchors,
        GitBookAnchors,
        GithubAnchors,
        HugoAnchors,
        JekyllAnchors,
        MdBookAnchors,
        MkDocsAnchors,
        NextraAnchors,
        PlainAnchors,
        SphinxAnchors,
        StarlightAnchors,
        VitePressAnchors {

  final MarkdownSource source;

  Anchors(MarkdownSource source) {
    this.source = source;
  }

  /**
   * Returns the anchor of the next heading: the id that its author gave, or one made from its text.
   *
   * @param heading every heading of the lesson in document order, including those in quotes and
   *     lists, with its inline nodes as commonmark parsed them
   * @return the anchor without {@code #} and not percent-encoded, or "" if the generator gives none
   */
  public abstract String next(Heading heading);

  /**
   * Returns the id that is written in a heading, in the syntax of any generator; "" if there is
   * none. Call it before {@link #removeMarks}.
   */
  public String writtenId(Heading heading) {
    return HeadingMarks.writtenId(source.inlines(heading));
  }

  /**
   * Removes what is written in a heading but not part of its text: ids, classes and flags. Call it
   * after {@link #next}.
   */
  public void removeMarks(Heading heading) {
    HeadingMarks.removeFrom(heading, source);
  }
}
