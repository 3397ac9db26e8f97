package dev.haru.course.include;

import dev.haru.course.site.Anchors;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The region of a name; otherwise what stands below the heading with such an anchor, as far as the
 * next heading of its level. Source: {@code processIncludes.ts} of VitePress 1.
 */
record PartOfPage(String name) implements Selection {

  private static final Links LINKS = new Links(SiteGenerator.VITEPRESS, null, null);

  @Override
  public @Nullable List<String> of(List<String> lines) {
    List<String> region = new Named(name, Marks.REGION).of(lines);
    return region != null ? region : below(lines);
  }

  private @Nullable List<String> below(List<String> lines) {
    String markdown = String.join("\n", lines);
    Node page =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build()
            .parse(markdown);
    Anchors anchors = LINKS.anchors(markdown);
    int first = -1;
    int level = 0;
    for (Node node = page.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        int line = heading.getSourceSpans().getFirst().getLineIndex();
        if (first >= 0 && heading.getLevel() <= level) {
          return lines.subList(first, line);
        } else if (first < 0 && anchors.next(heading).equals(name)) {
          first = heading.getSourceSpans().getLast().getLineIndex() + 1;
          level = heading.getLevel();
        }
      }
    }
    return first < 0 ? null : lines.subList(Math.min(first, lines.size()), lines.size());
  }
}
