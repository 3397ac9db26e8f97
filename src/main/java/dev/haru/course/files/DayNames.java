package dev.haru.course.files;

import dev.haru.language.DayWords;
import dev.haru.language.Language;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days in names of directories and files: {@code Day_01}, {@code day-04-loops}, {@code
 * 01_Day_Intro}, {@code 3일차}, {@code 第3天}. A number without such a word is not a day. Immutable.
 */
final class DayNames {

  /** The reader of names in any course. */
  static final DayNames USUAL = new DayNames(List.of());

  private static final String MARKS = "[\\s_.#:–—-]{0,3}+";

  /** The end of a number: no letter or digit follows, unless a new word begins: Day01Intro. */
  private static final String END = "(?![\\p{L}\\p{N}])|(?=\\p{Lu}\\p{Ll})|(?=[가-힣\\p{IsHan}])";

  /** {@code 일차방정식} is a linear equation. */
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{1,3})(?:\\s?+(?:"
              + DayWords.KOREAN_ENDINGS
              + ")(?!방정식|함수|부등식|변환)|\\s번째\\s?날)|제\\s?+(\\d{1,3})\\s?+일(?![가-힣]))");

  private static final Pattern HAN =
      Pattern.compile(
          "第\\s?+("
              + DayWords.HAN_NUMBER
              + ")\\s?+(?:"
              + DayWords.HAN_ENDINGS
              + ")|(?<!\\d)(\\d{1,3})\\s?+日目");

  /** {@code 3일}: the third of a month, or three days, unless others beside it are counted. */
  private static final Pattern KOREAN_ALONE = Pattern.compile("(\\d{1,2})\\s?+일");

  private final Set<String> languages;
  private final Pattern named;
  private final Pattern counted;

  /**
   * A day that a name tells.
   *
   * @param isSure whether the name alone is enough: {@code 30_day_challenge} need not be a day
   */
  record Found(int day, boolean isSure) {}

  /**
   * Creates a reader of names.
   *
   * @param languages the languages whose words for a day count even if they are words of English
   */
  DayNames(Collection<String> languages) {
    this.languages = Set.copyOf(languages);
    Set<String> words = new HashSet<>(DayWords.unmistakable());
    words.addAll(DayWords.of(languages));
    String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?iu:", ")"));
    // A day after "to" is day-to-day; four digits and more are a date.
    this.named =
        Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?<!(?i:to)[\\s_-])"
                + any
                + MARKS
                + "(\\d{1,3}|\\d{4}(?![-_.]\\d))(?:"
                + END
                + ")");
    this.counted =
        Pattern.compile("(\\d{1,3})(?i:(st|nd|rd|th|\\.))?+" + MARKS + any + "(?![\\p{L}\\p{M}])");
  }

  /** Readers of languages whose word for a day is a word of English too. */
  private static final class Others {
    static final DayNames GERMAN = new DayNames(List.of("de"));
    static final DayNames TURKISH = new DayNames(List.of("tr"));
  }

  /** Returns a reader that also knows the word of the language that a path names. */
  DayNames in(@Nullable String lang) {
    Language language = lang == null ? null : Language.of(lang);
    if (language == null || languages.contains(language.code())) {
      return this;
    }
    return switch (language) {
      case GERMAN -> Others.GERMAN;
      case TURKISH -> Others.TURKISH;
      default -> this;
    };
  }

  /** Returns the day that a name without its ending tells, or null. */
  @Nullable Found of(String name) {
    if (name.chars().noneMatch(DayNames::mayBeNumber)) {
      return null;
    }
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
    Matcher matcher = counted.matcher(plain);
    if (matcher.lookingAt()) {
      String number = matcher.group(1);
      boolean isSure = number.startsWith("0") || matcher.group(2) != null;
      return new Found(Integer.parseInt(number), isSure || isWhole(matcher, plain));
    }
    matcher = KOREAN_ALONE.matcher(plain);
    if (matcher.matches()) {
      return new Found(Integer.parseInt(matcher.group(1)), false);
    }
    matcher = named.matcher(plain);
    if (matcher.find()) {
      return new Found(Integer.parseInt(matcher.group(1)), true);
    }
    for (Pattern pattern : List.of(KOREAN, HAN)) {
      matcher = pattern.matcher(plain);
      if (matcher.find()) {
        String number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return new Found(DayWords.number(number), true);
      }
    }
    return null;
  }

  private static boolean isWhole(Matcher matcher, String name) {
    return matcher.end() == name.length();
  }

  private static boolean mayBeNumber(int c) {
    return c >= '0' && (c <= '9' || c > 0x2000);
  }

  /**
   * Returns whether a lesson is the page of its day, rather than another file in the day's
   * directory.
   *
   * @param common the lesson's path without its language
   */
  static boolean isDayItself(String common) {
    List<String> parts = List.of(common.split("/", -1));
    String file = parts.get(parts.size() - 1);
    String stem = file.substring(0, Math.max(0, file.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    String directory = parts.size() < 2 ? "" : parts.get(parts.size() - 2).toLowerCase(Locale.ROOT);
    Found day = USUAL.of(directory);
    if (day == null || USUAL.of(stem) != null || INDEXES.contains(stem)) {
      return true;
    }
    Matcher number = LEADING.matcher(stem);
    return directory.endsWith(stem)
        || number.lookingAt() && Integer.parseInt(number.group(1)) == day.day();
  }

  /** The names of a directory's own page. */
  static final Set<String> INDEXES = Set.of("readme", "index", "_index");

  private static final Pattern LEADING = Pattern.compile("(\\d{1,4})(?!\\d)");
}
