package dev.haru.index.document;

import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A section's text as one string, with the role of each stretch.
 *
 * @param text the blocks' texts, separated by line ends
 * @param spans the stretches in order
 */
record SectionText(String text, List<Span> spans) {

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
    for (Block block : section.blocks()) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      int start = text.length();
      text.append(block.text());
      spans.add(new Span(block.role(), start, text.length()));
    }
    return new SectionText(text.toString(), spans);
  }

  String of(Span span) {
    return text.substring(span.start(), span.end());
  }
}
