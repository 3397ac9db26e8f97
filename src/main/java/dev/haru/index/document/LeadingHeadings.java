package dev.haru.index.document;

import dev.haru.course.model.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bare headings, which have no text of their own, above a section: a learner who searches for
 * one is looking for what is below it.
 */
public final class LeadingHeadings {

  private LeadingHeadings() {}

  /**
   * Returns for each section the bare headings that lead to it, outermost first; null for a section
   * that is itself such a heading.
   */
  public static List<@Nullable List<String>> of(List<Section> sections) {
    List<@Nullable List<String>> leading = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean hasBelow = i + 1 < sections.size() && sections.get(i + 1).level() > section.level();
      if (isBare(section) && hasBelow) {
        leading.add(null);
        open.add(section.heading());
      } else {
        leading.add(List.copyOf(open));
        open.clear();
      }
    }
    return leading;
  }

  /**
   * Returns the number of the section that a bare heading leads to.
   *
   * @param leading what {@link #of} returned
   * @param bare the number of the heading
   */
  public static int below(List<@Nullable List<String>> leading, int bare) {
    int below = bare;
    while (leading.get(below) == null) {
      below++;
    }
    return below;
  }

  private static boolean isBare(Section section) {
    return section.urls().isEmpty()
        && section.blocks().stream().allMatch(block -> block.text().isBlank());
  }
}
