package dev.haru.course.files;

import org.jspecify.annotations.Nullable;

/**
 * What a lesson's path alone says about it.
 *
 * @param path the path below the course directory, with {@code /}, NFC
 * @param lang the canonical language that the path names, or null
 * @param year the year that the path names, or null
 * @param day the day that the path names, or null
 * @param common the path without its language part, in lower case: equal for the editions of a
 *     lesson without a day
 */
public record LessonPath(
    String path,
    @Nullable String lang,
    @Nullable Integer year,
    @Nullable Integer day,
    String common) {

  /**
   * Returns the key that the editions of a lesson share: its year with its day or its common path.
   * Other files in a day's directory have the day, but are not editions of its page.
   */
  public String editionKey() {
    boolean isDay = day != null && DayNames.isDayItself(common);
    return (year == null ? "" : year) + "/" + (isDay ? "day " + day : common);
  }
}
