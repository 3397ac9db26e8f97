package dev.haru.course.markdown.syntax;

import dev.haru.course.site.Syntax;
import java.util.Set;

/**
 * The tags, variables and comments of template languages: {@code {{ x }}}, {@code {% x %}}, {@code
 * {# x #}}, {@code {{< x >}}}, {@code {{% x %}}}.
 */
public final class Templates {

  /**
   * The length in characters from which a tag is text; without a limit, each <code>{{</code> would
   * search the whole text.
   */
  static final int LONGEST = 1_000;

  private final boolean variables;
  private final boolean tags;
  private final boolean shortcodes;

  /** Creates the templates of a course with this syntax. */
  public Templates(Set<Syntax> syntax) {
    this.tags = syntax.contains(Syntax.TEMPLATES);
    this.variables = tags || syntax.contains(Syntax.VUE);
    this.shortcodes = syntax.contains(Syntax.SHORTCODES);
  }

  /** Returns whether a course has any. */
  public boolean any() {
    return variables || shortcodes;
  }

  /** Returns the end of the tag that starts at an index, or -1 if none does. */
  int end(String text, int start) {
    if (text.length() < start + 4 || text.charAt(start) != '{') {
      return -1;
    }
    char second = text.charAt(start + 1);
    char third = text.charAt(start + 2);
    if (second == '{') {
      if (shortcodes && (third == '<' || third == '%')) {
        return after(text, start + 3, third == '<' ? ">}}" : "%}}");
      }
      return variables ? after(text, start + 2, "}}") : -1;
    }
    if (!tags) {
      return -1;
    }
    if (second == '%') {
      return after(text, start + 2, "%}");
    }
    boolean comment = second == '#' && (third == '-' || Character.isWhitespace(third));
    return comment ? after(text, start + 2, "#}") : -1;
  }

  /** Returns whether a tag is a variable, which stands for text. */
  static boolean isVariable(String text, int start) {
    return text.startsWith("{{", start) && "<%".indexOf(text.charAt(start + 2)) < 0;
  }

  /** Returns a text without its tags, but with the line ends in them. */
  public String removeFrom(String text) {
    if (!any() || text.indexOf('{') < 0) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', Math.max(at + 1, from))) {
      int end = end(text, at);
      if (end >= 0) {
        rest.append(text, from, at);
        text.substring(at, end).chars().filter(c -> c == '\n').forEach(c -> rest.append('\n'));
        from = end;
      }
    }
    return rest.append(text, from, text.length()).toString();
  }

  private static int after(String text, int from, String close) {
    int limit = Math.min(text.length(), from + LONGEST);
    int at = text.substring(from, limit).indexOf(close);
    return at < 0 ? -1 : from + at + close.length();
  }
}
