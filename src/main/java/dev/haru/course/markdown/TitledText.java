package dev.haru.course.markdown;

import dev.haru.course.files.LessonText;
import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What front matter adds to a lesson's sections. */
final class TitledText {

  private TitledText() {}

  /**
   * Makes the lesson's title the heading of the text before the first heading, unless a heading
   * says the same.
   */
  static List<Section> withTitle(List<Section> sections, @Nullable String title) {
    if (title == null || sections.isEmpty() || sections.getFirst().level() > 0) {
      return sections;
    }
    String heading = LessonText.shortened(title);
    if (sections.size() > 1 && sections.get(1).heading().equalsIgnoreCase(heading)) {
      return sections;
    }
    List<Section> titled = new ArrayList<>();
    boolean below = true;
    for (Section section : sections) {
      if (section.level() == 0) {
        titled.add(new Section(0, 1, heading, "", List.of(), section.blocks(), section.urls()));
        continue;
      }
      below &= section.level() > 1;
      titled.add(below ? below(section, heading) : section);
    }
    return titled;
  }

  private static Section below(Section section, String heading) {
    List<String> breadcrumb =
        Stream.concat(Stream.of(heading), section.breadcrumb().stream()).toList();
    return new Section(
        section.line(),
        section.level(),
        section.heading(),
        section.anchor(),
        breadcrumb,
        section.blocks(),
        section.urls());
  }

  /** Adds keywords to the first section that has text, because excerpts need text. */
  static List<Section> withKeywords(List<Section> sections, List<String> keywords) {
    if (keywords.isEmpty() || sections.isEmpty()) {
      return sections;
    }
    int first = 0;
    while (first < sections.size() - 1 && sections.get(first).blocks().isEmpty()) {
      first++;
    }
    Section section = sections.get(first);
    List<Block> blocks = new ArrayList<>(section.blocks());
    String words = LessonText.shortened(String.join(", ", keywords));
    blocks.add(new Block(BlockRole.ALT, "", words, "", Math.max(1, section.line())));
    List<Section> all = new ArrayList<>(sections);
    all.set(
        first,
        new Section(
            section.line(),
            section.level(),
            section.heading(),
            section.anchor(),
            section.breadcrumb(),
            blocks,
            section.urls()));
    return all;
  }
}
