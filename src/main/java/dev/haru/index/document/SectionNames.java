package dev.haru.index.document;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.HeadingNames;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.index.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names by which a section is found as a whole: its heading and, for the first section of a
 * lesson, the lesson's title.
 */
final class SectionNames {

  /** What separates the parts of a heading: {@code Day 4: Load balancing – the basics}. */
  private static final Pattern SEPARATOR = Pattern.compile("\\s[-–—|·>/]+\\s|[:：?!]\\s+");

  private final Analyzers analyzers;
  private final String language;
  private final SortedMap<String, Set<String>> names = new TreeMap<>();

  private SectionNames(Analyzers analyzers, String language) {
    this.analyzers = analyzers;
    this.language = language;
  }

  /** Returns a section's names, by the field that has them. */
  static SortedMap<String, ? extends Collection<String>> of(
      Analyzers analyzers, Lesson lesson, Section section) {
    SectionNames names = new SectionNames(analyzers, lesson.lang());
    names.add(section.heading());
    if (section.equals(lesson.sections().get(0))) {
      names.add(lesson.title());
    }
    return names.names;
  }

  private void add(String heading) {
    add(Fields.NAME, HeadingNames.whole(heading));
    for (String part : parts(heading)) {
      String group = Analyzers.groupOf(part, language);
      add(Fields.in(Fields.TOPIC, group), HeadingNames.topic(analyzers.of(group), part));
    }
  }

  /** Returns the parts of a heading that may be typed alone, with the heading itself. */
  private static List<String> parts(String heading) {
    List<String> parts = new ArrayList<>(List.of(heading));
    for (String part : SEPARATOR.split(heading, -1)) {
      if (!part.isBlank() && !part.equals(heading)) {
        parts.add(part);
      }
    }
    return parts;
  }

  private void add(String field, String name) {
    if (!name.isEmpty()) {
      names.computeIfAbsent(field, each -> new TreeSet<>()).add(name);
    }
  }
}
