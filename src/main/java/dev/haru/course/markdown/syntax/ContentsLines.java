package dev.haru.course.markdown.syntax;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line that a generator replaces with a table of contents. */
final class ContentsLines implements LineSyntax {

  private static final Set<String> FORMS =
      Set.of("[toc]", "[[toc]]", "[[_toc_]]", "[[table-of-contents]]");
  private static final int LONGEST = 24;

  @Override
  public String triggers() {
    return "[";
  }

  @Override
  public @Nullable MarkerLine read(String line) {
    return line.length() <= LONGEST && FORMS.contains(line.toLowerCase(Locale.ROOT))
        ? MarkerLine.NOTHING
        : null;
  }
}
