package dev.haru.course.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * GitBook's anchors: the id that the author gave, otherwise the {@link GithubSlugger slug} of the
 * heading's text.
 *
 * <p>GitBook writes an id that was edited into the repository as {@code <a href="#id" id="id"></a>}
 * at the heading's end; before 2018 it was <code>{#id}</code>. How slugs are made is not public:
 * they are taken to be GitHub's, and no vectors can be made.
 */
final class GitBookAnchors extends Anchors {

  private static final Pattern ID =
      Pattern.compile("<a\\s[^>]*?\\bid=\"([^\"<>]++)\"", Pattern.CASE_INSENSITIVE);

  private final GithubAnchors github;

  GitBookAnchors(MarkdownSource source) {
    super(source);
    this.github = new GithubAnchors(source);
  }

  @Override
  public String next(Heading heading) {
    for (Node node = heading.getLastChild(); node != null; node = node.getPrevious()) {
      Matcher id = ID.matcher(node instanceof HtmlInline html ? html.getLiteral() : "");
      if (id.lookingAt()) {
        return id.group(1);
      }
    }
    String given = givenId(heading);
    return given == null ? github.next(heading) : given;
  }

  private @Nullable String givenId(Heading heading) {
    Braces braces = Braces.endOf(heading, source);
    String inner = braces == null ? "" : braces.inner().strip();
    return inner.startsWith("#") && inner.length() > 1 ? inner.substring(1) : null;
  }
}
