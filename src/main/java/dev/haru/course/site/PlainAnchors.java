package dev.haru.course.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.jspecify.annotations.Nullable;

/**
 * The anchors of lessons whose generator is unknown: the id that the author gave, otherwise the one
 * that GitHub makes.
 *
 * <p>An id ends the heading as <code>{#id}</code>, <code>{ #id }</code>, <code>{: #id }</code> or
 * <code>{/* id *&#47;}</code>. Authors write such marks only if their generator reads them. The id
 * is used as it is and not remembered as given.
 */
final class PlainAnchors extends Anchors {

  private static final Pattern ID = Pattern.compile("(?:^|\\s)#([^\\s#]++)");
  private static final Pattern COMMENT = Pattern.compile("/\\*\\s*+#?+([^\\s*#]++)\\s*+\\*/");

  private final GithubAnchors github;

  PlainAnchors(MarkdownSource source) {
    super(source);
    this.github = new GithubAnchors(source);
  }

  @Override
  public String next(Heading heading) {
    Braces braces = Braces.endOf(heading, source);
    String id = braces == null ? null : id(braces.inner());
    return id == null ? github.next(heading) : id;
  }

  private static @Nullable String id(String inner) {
    Matcher comment = COMMENT.matcher(inner);
    if (comment.matches()) {
      return comment.group(1);
    }
    Matcher id = ID.matcher(inner.startsWith(":") ? inner.substring(1) : inner);
    return id.find() ? id.group(1) : null;
  }
}
