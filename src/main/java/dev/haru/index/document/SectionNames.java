package dev.haru.index.document;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.HeadingNames;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.index.Fields;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names by which a section is found as a whole: its heading and, for the first section of a
 * lesson, the lesson's title.
 */
final class SectionNames {

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
    for (String part : HeadingNames.parts(heading)) {
      String group = Analyzers.groupOf(part, language);
      add(Fields.in(Fields.TOPIC, group), HeadingNames.topic(analyzers.of(group), part));
    }
  }

  private void add(String field, String name) {
    if (!name.isEmpty()) {
      names.computeIfAbsent(field, each -> new TreeSet<>()).add(name);
    }
  }
}
