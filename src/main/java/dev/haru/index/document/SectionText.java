package dev.haru.index.document;

import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Section;
import dev.haru.index.DisplayedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section's {@link DisplayedText}, with the role of each stretch.
 *
 * @param text the blocks' texts
 * @param spans the stretches in order; markers of items belong to none
 */
record SectionText(String text, List<Span> spans) {

  /** What {@link Block#lead} shows of a quote; an excerpt says without it what is said. */
  private static final String QUOTE = "│";

  /**
   * A block's stretch of the text.
   *
   * @param role its role
   * @param start the offset of its first char
   * @param end the offset after its last char
   */
  record Span(BlockRole role, int start, int end) {}

  /** Joins a section's blocks. */
  static SectionText of(Section section) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    @Nullable BlockRole role = null; // of the block before
    for (Block block : section.blocks()) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      String content = block.text().replace(DisplayedText.CODE, ' ');
      if (block.role() == BlockRole.CODE) {
        content = DisplayedText.CODE + content.replace("\n", "\n" + DisplayedText.CODE);
      } else {
        boolean isNextRow = block.role() == BlockRole.TABLE && role == BlockRole.TABLE;
        text.append(isNextRow ? DisplayedText.NEXT_ROW : marker(block.lead()));
      }
      role = block.role();
      int start = text.length();
      text.append(content);
      spans.add(new Span(block.role(), start, text.length()));
    }
    return new SectionText(text.toString(), spans);
  }

  private static String marker(String lead) {
    String marker = lead.replace(QUOTE, "").strip();
    return marker.isEmpty() ? "" : marker + ' ';
  }

  String of(Span span) {
    return text.substring(span.start(), span.end());
  }
}
