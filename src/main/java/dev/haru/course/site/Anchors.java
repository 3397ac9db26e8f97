package dev.haru.course.site;

import org.commonmark.node.Heading;

/**
 * The anchors of one lesson's headings, made as the site generator makes them.
 *
 * <p>Remembers the anchors given, because a second heading of the same text gets another one: make
 * one per lesson and ask it for every heading. Not safe for use by several threads.
 *
 * @see Links#anchors
 */
public sealed interface Anchors
    permits DocsifyAnchors, DocusaurusAnchors, GithubAnchors, HugoAnchors, MkDocsAnchors {

  /**
   * Returns the anchor of the next heading.
   *
   * @param heading every heading of the lesson in document order, those in quotes and lists too,
   *     with its inline nodes as commonmark parsed them
   * @return the anchor without {@code #} and not percent-encoded, or "" where the generator gives
   *     none
   */
  String next(Heading heading);
}
