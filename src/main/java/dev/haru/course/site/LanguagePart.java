package dev.haru.course.site;

import dev.haru.language.LanguageNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A lesson's path without the part that names its language: a directory, or a suffix of the file's
 * name.
 *
 * @param path the path without it
 * @param name the language as the path writes it, or in canonical form if the path does not name it
 */
record LanguagePart(String path, String name) {

  /** Takes a canonical language out of a path. */
  static LanguagePart of(String path, String language) {
    List<String> names = new ArrayList<>(Arrays.asList(path.split("/")));
    for (int i = 0; i < names.size() - 1; i++) {
      if (isLanguage(names.get(i), language)) {
        String name = names.remove(i);
        return new LanguagePart(String.join("/", names), name);
      }
    }
    LessonName file = LessonName.of(path);
    String stem = file.stem();
    for (int i = stem.length() - 1; i > 0; i--) {
      if (".-_".indexOf(stem.charAt(i)) >= 0 && isLanguage(stem.substring(i + 1), language)) {
        String rest = file.directory() + stem.substring(0, i) + file.extension();
        return new LanguagePart(rest, stem.substring(i + 1));
      }
    }
    return new LanguagePart(path, language);
  }

  private static boolean isLanguage(String part, String language) {
    return part.length() <= 12 && LanguageNames.canonical(part).equals(language);
  }
}
