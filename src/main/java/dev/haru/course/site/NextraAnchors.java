package dev.haru.course.site;

import org.commonmark.node.Heading;
import org.commonmark.node.Text;

/**
 * Nextra's anchors: the {@link GithubSlugger slug} of the id that the author gave, otherwise of the
 * heading's text.
 *
 * <p>An id ends the heading as {@code [#id]}. A heading of level 1 has no other anchor. Lessons are
 * read as MDX, in which tags have no text. Source: {@code remark-custom-heading-id} and {@code
 * remark-headings} of Nextra 4.
 */
final class NextraAnchors extends Anchors {

  private static final String ID = "[#";

  private final GithubSlugger slugger = new GithubSlugger();
  private final InlineReader reader;

  NextraAnchors(MarkdownSource source) {
    super(source);
    this.reader =
        new InlineReader(source) {
          @Override
          String hardBreak() {
            return "";
          }
        };
  }

  @Override
  public String next(Heading heading) {
    String given = givenId(heading);
    if (heading.getLevel() == 1) {
      return given;
    }
    return slugger.slug(given.isEmpty() ? reader.read(heading) : given);
  }

  private static String givenId(Heading heading) {
    String text = heading.getLastChild() instanceof Text last ? last.getLiteral().strip() : "";
    int open = text.lastIndexOf(ID);
    return open >= 0 && text.endsWith("]") ? text.substring(open + 2, text.length() - 1) : "";
  }

  @Override
  public void removeMarks(Heading heading) {
    if (!givenId(heading).isEmpty() && heading.getLastChild() instanceof Text last) {
      HeadingMarks.cut(last, last.getLiteral().substring(0, last.getLiteral().lastIndexOf(ID)));
    }
    super.removeMarks(heading);
  }
}
