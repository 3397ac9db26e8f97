package dev.haru.course.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Groups of files that are one lesson in several languages, according to their paths alone, so that
 * unchanged lessons need not be read.
 *
 * <p>Files whose paths differ only in the language are one lesson. So are those of one day, unless
 * two of them are in the same language: then only files in nested directories are joined, starting
 * with the largest groups, and each of the others is a lesson of its own.
 */
final class EditionGroups {

  private final String usualLanguage;

  /**
   * Creates groups.
   *
   * @param usualLanguage the language that a path without one is expected to have
   */
  EditionGroups(String usualLanguage) {
    this.usualLanguage = usualLanguage;
  }

  /** Returns the groups, each in the order of its files. */
  List<List<LessonFile>> of(List<LessonFile> files) {
    List<List<LessonFile>> groups = new ArrayList<>();
    for (List<LessonFile> sameKey : by(files, file -> file.path().editionKey())) {
      if (languages(sameKey).size() == sameKey.size()) {
        groups.add(sameKey);
      } else {
        groups.addAll(ofConflicting(sameKey));
      }
    }
    return groups;
  }

  private static Collection<List<LessonFile>> by(
      List<LessonFile> files, Function<LessonFile, String> key) {
    Map<String, List<LessonFile>> groups = new LinkedHashMap<>();
    files.forEach(
        file -> groups.computeIfAbsent(key.apply(file), k -> new ArrayList<>()).add(file));
    return groups.values();
  }

  private Set<String> languages(List<LessonFile> files) {
    Set<String> languages = new HashSet<>();
    for (LessonFile file : files) {
      String lang = file.path().lang();
      languages.add(lang == null ? usualLanguage : lang);
    }
    return languages;
  }

  private List<List<LessonFile>> ofConflicting(List<LessonFile> files) {
    List<List<LessonFile>> parts = new ArrayList<>();
    for (List<LessonFile> samePath : by(files, file -> file.path().common())) {
      parts.addAll(oneOfEach(samePath));
    }
    parts.sort(Comparator.comparingInt((List<LessonFile> part) -> -part.size()));
    List<List<LessonFile>> groups = new ArrayList<>();
    for (List<LessonFile> part : parts) {
      List<LessonFile> home = home(part, groups);
      if (home == null) {
        groups.add(new ArrayList<>(part));
      } else {
        home.addAll(part);
      }
    }
    Comparator<LessonFile> byPath = Comparator.comparing(file -> file.path().path());
    groups.forEach(group -> group.sort(byPath));
    groups.sort(Comparator.comparing(group -> group.get(0), byPath));
    return groups;
  }

  /**
   * Splits files of one path into a group of different languages and single files. One that names
   * no language stays in the group: its text will tell whether it is the original of the others.
   */
  private static List<List<LessonFile>> oneOfEach(List<LessonFile> files) {
    List<List<LessonFile>> parts = new ArrayList<>();
    List<LessonFile> first = new ArrayList<>();
    Set<String> languages = new HashSet<>();
    for (LessonFile file : files) {
      if (languages.add(String.valueOf(file.path().lang()))) {
        first.add(file);
      } else {
        parts.add(List.of(file));
      }
    }
    parts.add(0, first);
    return parts;
  }

  private @Nullable List<LessonFile> home(List<LessonFile> part, List<List<LessonFile>> groups) {
    for (List<LessonFile> group : groups) {
      Set<String> shared = languages(group);
      shared.retainAll(languages(part));
      if (shared.isEmpty() && isNested(part.get(0), group.get(0))) {
        return group;
      }
    }
    return null;
  }

  private static boolean isNested(LessonFile one, LessonFile other) {
    String left = place(one.path());
    String right = place(other.path());
    return left.startsWith(right) || right.startsWith(left);
  }

  /** Returns the directory of a lesson, without the one that names its day. */
  private static String place(LessonPath path) {
    String common = path.common();
    String place = common.substring(0, common.lastIndexOf('/') + 1);
    String directory = place.isEmpty() ? "" : place.substring(0, place.length() - 1);
    int above = directory.lastIndexOf('/') + 1;
    boolean isOfDay = path.day() != null && DayNames.USUAL.of(directory.substring(above)) != null;
    return isOfDay ? place.substring(0, above) : place;
  }
}
