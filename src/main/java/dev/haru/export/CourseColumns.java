package dev.haru.export;

import dev.haru.search.lucene.LuceneSectionIndex;
import dev.haru.search.packed.PackedCourse.PackedLesson;
import dev.haru.search.packed.PackedCourse.PackedSection;
import dev.haru.search.rank.SectionColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of an index, in the order of the exported sections. */
public final class CourseColumns {

  private final SectionColumns columns;
  private final SectionNumbers numbers;

  /** Creates the columns of an index, whose sections have these numbers. */
  public CourseColumns(LuceneSectionIndex index, SectionNumbers numbers) {
    this.columns = index.columns();
    this.numbers = numbers;
  }

  /** Returns the lessons in the order of their sections. */
  public List<PackedLesson> lessons() {
    List<PackedLesson> lessons = new ArrayList<>();
    int from = 0;
    while (from < numbers.count()) {
      int doc = numbers.doc(from);
      String path = columns.places().path(doc);
      int to = from + 1;
      while (to < numbers.count() && columns.places().path(numbers.doc(to)).equals(path)) {
        to++;
      }
      lessons.add(
          new PackedLesson(
              path,
              columns.groups().language(doc),
              columns.dates().year(doc),
              columns.dates().day(doc),
              to - from));
      from = to;
    }
    return lessons;
  }

  /** Returns the sections. */
  public List<PackedSection> sections() {
    Map<Integer, Integer> groups = new HashMap<>();
    Map<Integer, Integer> firstOf = new HashMap<>();
    List<PackedSection> sections = new ArrayList<>();
    for (int i = 0; i < numbers.count(); i++) {
      int doc = numbers.doc(i);
      int section = i;
      Integer group = groups.get(columns.groups().of(doc));
      if (group == null) {
        group = groups.size();
        groups.put(columns.groups().of(doc), group);
      }
      int duplicate = columns.duplicates().of(doc);
      sections.add(
          new PackedSection(
              group,
              columns.duplicates().has(doc)
                  ? firstOf.computeIfAbsent(duplicate, each -> section)
                  : duplicate,
              columns.lessons().tokens(doc),
              columns.lessons().linkTokens(doc),
              (int) columns.places().line(doc)));
    }
    return sections;
  }
}
