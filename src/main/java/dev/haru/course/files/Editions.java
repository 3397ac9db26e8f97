package dev.haru.course.files;

import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The editions of each lesson, and the translations of each section. */
public final class Editions {

  private Editions() {}

  /**
   * Groups files by lesson: each group holds one lesson's editions, in the order of their paths.
   *
   * @param usualLanguage the language that a path without one is expected to have
   */
  public static List<List<LessonFile>> group(List<LessonFile> files, String usualLanguage) {
    return new EditionGroups(usualLanguage).of(files);
  }

  /**
   * Gives each section a name that only its translations share.
   *
   * <p>The k-th sections of two editions are translations if both have the same sequence of heading
   * levels; otherwise as far as the sequences agree from the start.
   *
   * @param editions lessons in different languages; of two in one language only the first has
   *     translations
   * @return for each edition a list parallel to its sections
   */
  public static List<List<String>> concepts(List<Lesson> editions) {
    List<List<String>> concepts = new ArrayList<>();
    Map<List<Integer>, List<String>> bySequence = new LinkedHashMap<>();
    Set<String> languages = new HashSet<>();
    for (Lesson lesson : editions) {
      List<Integer> levels = lesson.sections().stream().map(Section::level).toList();
      if (!languages.add(lesson.lang())) {
        concepts.add(ownNames(lesson));
        continue;
      }
      concepts.add(
          bySequence.computeIfAbsent(levels, sequence -> aligned(lesson, sequence, bySequence)));
    }
    return concepts;
  }

  private static List<String> aligned(
      Lesson lesson, List<Integer> levels, Map<List<Integer>, List<String>> others) {
    List<String> names = ownNames(lesson);
    if (others.isEmpty()) {
      return names;
    }
    Map.Entry<List<Integer>, List<String>> first = others.entrySet().iterator().next();
    for (int k = 0; k < Math.min(levels.size(), first.getKey().size()); k++) {
      if (!levels.get(k).equals(first.getKey().get(k))) {
        break;
      }
      names.set(k, first.getValue().get(k));
    }
    return names;
  }

  private static List<String> ownNames(Lesson lesson) {
    List<String> names = new ArrayList<>();
    lesson.sections().forEach(section -> names.add(lesson.path() + ":" + section.line()));
    return names;
  }
}
