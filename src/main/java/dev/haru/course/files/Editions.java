package dev.haru.course.files;

import dev.haru.course.model.LanguageSource;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.course.pairing.SectionAlignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The editions of each lesson, and the translations of each section. */
public final class Editions {

  private static final int NONE = -1;

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
   * <p>Each edition is aligned with the first one, or with another before it whose headings have
   * the same levels; see {@link SectionAlignment}.
   *
   * @param editions lessons in different languages; of several in one language, only the first has
   *     translations, and preferably one whose language is known
   * @return for each edition a list parallel to its sections
   */
  public static List<List<String>> concepts(List<Lesson> editions) {
    List<List<String>> concepts = new ArrayList<>();
    Map<List<Integer>, Integer> byLevels = new HashMap<>();
    Set<String> languages = new HashSet<>();
    Set<String> known =
        editions.stream()
            .filter(each -> each.languageSource() != LanguageSource.NOTHING)
            .map(Lesson::lang)
            .collect(Collectors.toSet());
    int first = NONE;
    for (int i = 0; i < editions.size(); i++) {
      Lesson lesson = editions.get(i);
      List<String> names = ownNames(lesson);
      concepts.add(names);
      boolean isUnknown = lesson.languageSource() == LanguageSource.NOTHING;
      if (isUnknown && known.contains(lesson.lang()) || !languages.add(lesson.lang())) {
        continue;
      }
      int other = byLevels.getOrDefault(levels(lesson), first);
      if (other != NONE) {
        alignWith(editions.get(other), concepts.get(other), lesson, names);
      }
      byLevels.putIfAbsent(levels(lesson), i);
      first = first == NONE ? i : first;
    }
    return concepts;
  }

  private static List<Integer> levels(Lesson lesson) {
    return lesson.sections().stream().map(Section::level).toList();
  }

  private static void alignWith(
      Lesson other, List<String> otherNames, Lesson lesson, List<String> names) {
    int[] partners = SectionAlignment.of(other.sections(), lesson.sections());
    for (int k = 0; k < partners.length; k++) {
      if (partners[k] != SectionAlignment.NONE) {
        names.set(k, otherNames.get(partners[k]));
      }
    }
  }

  private static List<String> ownNames(Lesson lesson) {
    List<String> names = new ArrayList<>();
    lesson.sections().forEach(section -> names.add(lesson.path() + ":" + section.line()));
    return names;
  }
}
