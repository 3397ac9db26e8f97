package dev.haru.course.model;

import java.util.List;

/**
 * A heading's text up to the next heading of any level, or the text before a lesson's first
 * heading.
 *
 * @param line the 1-based line of the heading in the file, counting the front matter; 0 for the
 *     text before the first heading
 * @param level the heading's level, 1 to 6; 0 for text before the first heading, unless a title in
 *     the front matter becomes its heading
 * @param heading the heading's plain text, possibly empty
 * @param anchor the fragment that the course's site gives the heading, possibly empty
 * @param breadcrumb the headings above this one, outermost first, without itself
 * @param blocks the section's text in the order of the file
 * @param urls the targets of its links and images, in the order of the file
 */
public record Section(
    int line,
    int level,
    String heading,
    String anchor,
    List<String> breadcrumb,
    List<Block> blocks,
    List<String> urls) {

  /** Copies the lists. */
  public Section {
    breadcrumb = List.copyOf(breadcrumb);
    blocks = List.copyOf(blocks);
    urls = List.copyOf(urls);
  }
}
