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
public sealed interface Anchors
    permits DocsifyAnchors, DocusaurusAnchors, GithubAnchors, HugoAnchors, MkDocsAnchors {

  /**
   * Returns the anchor of the next heading.
   *
   * @param heading every heading of the lesson in document order, including those in quotes and
   *     lists, with its inline nodes as commonmark parsed them
   * @return the anchor without {@code #} and not percent-encoded, or "" if the generator gives none
   */
  String next(Heading heading);
}
