package dev.haru.index.document;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.HeadingNames;
import dev.haru.analysis.HeadingTopic;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.index.Fields;
import java.util.Collection;
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

  /** What ends a label: {@code Docker: bridge networking} is about networking. */
  private static final Pattern LABEL_END = Pattern.compile("[:：]\\s+");

  /** What separates the other parts of a heading: {@code Load balancing – the basics}. */
  private static final Pattern SEPARATOR = Pattern.compile("\\s[-–—|·>/&]+\\s|[?!]\\s+");

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
    boolean isAboutAnything = addTopic(heading);
    String[] labels = LABEL_END.split(heading, -1);
    boolean hasTopic = false;
    for (int i = labels.length - 1; i >= 0 && !hasTopic; i--) {
      for (String part : SEPARATOR.split(labels[i], -1)) {
        hasTopic |= part.equals(heading) ? isAboutAnything : addTopic(part);
      }
    }
  }

  /** Adds what a part of a heading is about; returns whether it is about anything. */
  private boolean addTopic(String part) {
    String group = Analyzers.groupOf(part, language);
    HeadingTopic topic = HeadingTopic.of(analyzers.of(group), part);
    add(Fields.in(Fields.TOPIC, group), topic.whole());
    topic.introduced().forEach(each -> add(Fields.in(Fields.INTRODUCED, group), each));
    return !topic.whole().isEmpty();
  }

  private void add(String field, String name) {
    if (!name.isEmpty()) {
      names.computeIfAbsent(field, each -> new TreeSet<>()).add(name);
    }
  }
}
