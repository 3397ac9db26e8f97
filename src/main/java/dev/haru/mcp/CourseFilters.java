package dev.haru.mcp;

import dev.haru.language.LanguageNames;
import dev.haru.search.Filters;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters that a call's arguments ask for. */
final class CourseFilters {

  private CourseFilters() {}

  /**
   * Returns the filters.
   *
   * @param day a day or a range of days, or null for all
   * @throws ToolFailure if the course has no lessons in the language
   */
  static Filters of(
      @Nullable String language, @Nullable Integer year, @Nullable String day, AskedCourse course)
      throws Exception {
    List<String> languages = course.languages();
    if (language != null
        && !LanguageNames.wellFormed(language)
        && LanguageNames.byName(language) == null) {
      throw new ToolFailure(
          "language must be a code or a name, such as ko or Korean, but was "
              + ToolFailure.quoted(language)
              + "; the course has "
              + languages.stream()
                  .map(LanguageNames::nameAndCode)
                  .collect(Collectors.joining(", ")));
    }
    Filters filters = Filters.of(language, year, day);
    String lacked = filters.lacked(languages);
    if (lacked != null) {
      throw new ToolFailure(lacked);
    }
    return filters;
  }
}
