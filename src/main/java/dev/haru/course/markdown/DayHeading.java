package dev.haru.course.markdown;

import dev.haru.language.DayWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The day that a heading begins with: {@code Day 3: Loops}, {@code 3일차 반복문}.
 *
 * <p>No Latin word may follow the number directly, because {@code Day 2 operations} is not a day of
 * a course; but a capitalized one may if the path has the same number, or if the number is 3 or
 * more, which is rare outside courses.
 */
final class DayHeading {

  private static final String START = "^[^\\p{L}\\p{N}]{0,10}+";
  private static final String END = "(?!\\s{0,3}+[\\p{IsLatin}\\p{N}]|\\.\\d)|(?=\\s{1,3}+of\\b)";

  private static final Pattern KOREAN =
      Pattern.compile(
          START + "(?:제\\s?+)?(\\d{1,3})\\s?+(?:" + DayWords.KOREAN_ENDINGS + ")(?!방정식|함수|부등식|변환)");

  private static final Pattern HAN =
      Pattern.compile(
          START
              + "(?:第\\s?+("
              + DayWords.HAN_NUMBER
              + ")\\s?+(?:"
              + DayWords.HAN_ENDINGS
              + ")|(\\d{1,3})\\s?+日目)");

  /** A title in capital letters or with such a letter first. */
  private static final String TITLE = "(?=\\s{1,3}+\\p{Lu})";

  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,3}(?!\\d)");

  private DayHeading() {}

  /**
   * Returns the day, or null if there is none.
   *
   * @param lang the lesson's canonical language, whose word for a day counts
   * @param path the lesson's path
   */
  static @Nullable Integer of(String heading, String lang, String path) {
    if (heading.chars().noneMatch(Character::isDigit) && heading.indexOf('第') < 0) {
      return null;
    }
    for (Pattern pattern : List.of(named(lang, END), KOREAN, HAN)) {
      Matcher matcher = pattern.matcher(heading);
      if (matcher.find()) {
        boolean isFirst = matcher.group(1) != null;
        return DayWords.number(isFirst ? matcher.group(1) : matcher.group(2));
      }
    }
    Matcher titled = named(lang, TITLE).matcher(heading);
    Integer day = titled.find() ? DayWords.number(titled.group(1)) : null;
    return day != null && (day > 2 || hasNumber(path, day)) ? day : null;
  }

  private static boolean hasNumber(String path, int number) {
    return NUMBER
        .matcher(path)
        .results()
        .anyMatch(each -> Integer.parseInt(each.group()) == number);
  }

  private static Pattern named(String lang, String end) {
    Set<String> words = new HashSet<>(DayWords.unmistakable());
    words.addAll(DayWords.of(List.of(lang)));
    String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?iu:", ")"));
    return Pattern.compile(START + any + "[\\s_.#-]{0,3}+(\\d{1,3})(?:" + end + ")");
  }
}
