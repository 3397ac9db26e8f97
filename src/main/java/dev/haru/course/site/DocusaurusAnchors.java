package dev.haru.course.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.jspecify.annotations.Nullable;

/**
 * Docusaurus' anchors: the id that the author gave, otherwise the {@link GithubSlugger slug} of the
 * heading's text.
 *
 * <p>An id ends the heading as <code>{#id}</code> or <code>{/* #id *&#47;}</code>; it is used as it
 * is and not remembered as given. The text has the words that describe images, no tags and no text
 * directives such as {@code :name}. A heading of level 1 gets no anchor, but its slug is
 * remembered. Source: {@code remark/headings} of @docusaurus/mdx-loader 3, {@code
 * markdownHeadingIdUtils} of @docusaurus/utils, {@code theme/Heading} of theme-classic and {@code
 * directive-text} of micromark-extension-directive. Lessons are read as MDX, the default.
 */
final class DocusaurusAnchors extends Anchors {

  private static final Pattern COMMENT = Pattern.compile("/\\*\\s*+#([^\\s*]++)[^*]*+\\*/");

  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "(?<!:):[a-zA-Z](?:[a-zA-Z0-9_-]*[a-zA-Z0-9])?(?![a-zA-Z0-9_:-])"
              + "(?:\\[([^\\[\\]]*)\\])?(?:\\{[^{}]*\\})?");

  private final GithubSlugger slugger = new GithubSlugger();
  private final InlineReader reader;

  DocusaurusAnchors(MarkdownSource source) {
    super(source);
    this.reader = new Reader(source);
  }

  private static final class Reader extends InlineReader {

    Reader(MarkdownSource source) {
      super(source);
    }

    @Override
    String text(String literal, String raw) {
      return literal.indexOf(':') < 0 ? literal : withoutDirectives(literal);
    }

    @Override
    String hardBreak() {
      return "";
    }

    @Override
    boolean readsAlt() {
      return true;
    }
  }

  @Override
  public String next(Heading heading) {
    String text = reader.read(heading);
    String given = givenId(heading, text);
    String id = given != null ? given : slugger.slug(text);
    return heading.getLevel() == 1 ? "" : id;
  }

  private @Nullable String givenId(Heading heading, String text) {
    Braces braces = Braces.endOf(heading, source);
    Matcher comment = COMMENT.matcher(braces == null ? "" : braces.inner());
    if (comment.matches()) {
      return comment.group(1);
    }
    int open = text.endsWith("}") ? text.lastIndexOf("{#") : -1;
    String id = open < 0 ? "" : text.substring(open + 2, text.length() - 1).strip();
    return id.isEmpty() || id.indexOf('}') >= 0 ? null : id;
  }

  private static String withoutDirectives(String literal) {
    return DIRECTIVE
        .matcher(literal)
        .replaceAll(
            found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
  }
}
