package dev.haru.search.syntax;

import dev.haru.language.DayWords;
import dev.haru.language.FunctionWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reader of days that queries name in words: {@code day 14}, {@code Day14}, {@code 14일차}, {@code
 * 第14天}, {@code ngày 14}, with a year or without. Immutable.
 *
 * <p>{@code 14일} counts only by itself, because with other words it is more often how long
 * something takes.
 */
public final class DayReader {

  /** The most words that name a day: {@code day no 14}, {@code 제 14 일}. */
  private static final int MAX_WINDOW = 3;

  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final String NUMBER = "(\\d{1,4})";

  private static final Pattern YEAR_ALONE = Pattern.compile(YEAR + "(?:년도?|年の?)?");

  /** A year, 제, the number, the suffix of an ordinal, and a particle. */
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?:"
              + YEAR
              + "년도?)?(제)?"
              + NUMBER
              + "(?:("
              + DayWords.KOREAN_ENDINGS
              + ")|일)(?:에서?|의|은|는|이|가|을|를|로|부터|까지)?");

  /** As in Chinese and Japanese, whose words are not separated from what follows. */
  private static final Pattern HAN =
      Pattern.compile(
          "(?:"
              + YEAR
              + "年)?(?:第("
              + DayWords.HAN_NUMBER
              + ")(?:"
              + DayWords.HAN_ENDINGS
              + ")|"
              + NUMBER
              + "日目)[の的]?(.*)",
          Pattern.DOTALL);

  /** Punctuation around a word; # is part of its beginning. */
  private static final Pattern EDGES = Pattern.compile("^(?:(?!#)\\p{Punct})+|\\p{Punct}+\\z");

  /** The word and the number in any of the course's languages. */
  private final Pattern named;

  /** The number first: {@code 14th day}, {@code 14. gün}. */
  private final Pattern counted;

  /**
   * Creates a reader.
   *
   * @param languages the canonical languages of the course; English is always read
   */
  public DayReader(Collection<String> languages) {
    String any =
        DayWords.of(languages).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
    this.named =
        Pattern.compile(
            "(?:(?:[^/]*/)*?"
                + YEAR
                + "[/_-](?:[^/]+/)*)?"
                + any
                + "(?:number|no\\.?|nr\\.?|n°|thứ)?[-_#.:–]{0,2}"
                + NUMBER
                + "(?:\\.mdx?)?");
    this.counted = Pattern.compile(NUMBER + "(?:st|nd|rd|th|\\.)" + any);
  }

  /** Returns the index of the next word that is not a function word; it may be out of range. */
  private static int nextContent(List<@Nullable String> words, int at, int step) {
    int i = at;
    while (i >= 0 && i < words.size() && isFunctionWord(words.get(i))) {
      i += step;
    }
    return i;
  }

  private static boolean isFunctionWord(@Nullable String word) {
    return word != null && FunctionWords.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Returns the day that a query names, or null if it names none or several. */
  public @Nullable DayMention read(ParsedSyntax syntax) {
    List<String> words = syntax.words();
    List<@Nullable String> rest = new ArrayList<>(words);
    Found only = null;
    int start = 0;
    int at = 0;
    while (at < words.size()) {
      Found found = at(words, at);
      if (found == null) {
        at++;
        continue;
      }
      if (only != null) {
        return null;
      }
      only = found;
      start = at;
      rest.subList(at, at + found.length()).replaceAll(word -> null);
      rest.set(at, found.rest().isEmpty() ? null : found.rest());
      at += found.length();
    }
    if (only == null) {
      return null;
    }
    Integer year = only.year();
    for (int step : new int[] {-1, 1}) {
      int i = nextContent(rest, step < 0 ? start - 1 : start + only.length(), step);
      String word = i < 0 || i >= rest.size() ? null : rest.get(i);
      Matcher matcher = YEAR_ALONE.matcher(word == null ? "" : plain(word));
      if (year == null && matcher.matches()) {
        year = Integer.valueOf(matcher.group(1));
        rest.set(i, null);
      }
    }
    ParsedSyntax others = syntax.withWords(rest);
    return only.isSure() || others.wanted().isBlank() || only.year() == null && year != null
        ? new DayMention(year, only.day(), others)
        : null;
  }

  /** Returns whether a word alone names a day, or is a word for one. */
  public boolean isPart(String word) {
    return at(List.of(word), 0) != null || at(List.of(word, "1"), 0) != null;
  }

  /**
   * A day's name in a query.
   *
   * @param length the number of words
   * @param isSure whether the words mean a day even among others
   * @param rest what follows without a space
   */
  private record Found(@Nullable Integer year, int day, int length, boolean isSure, String rest) {}

  private @Nullable Found at(List<String> words, int at) {
    for (int length = Math.min(MAX_WINDOW, words.size() - at); length > 0; length--) {
      String joined = String.join("", words.subList(at, at + length));
      Found found = hasJoinedDigits(words.subList(at, at + length)) ? null : read(joined, length);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean hasJoinedDigits(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      String left = words.get(i);
      if (Character.isDigit(left.charAt(left.length() - 1))
          && Character.isDigit(words.get(i + 1).charAt(0))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Found read(String typed, int length) {
    String text = plain(typed);
    Matcher matcher = named.matcher(text);
    if (matcher.matches()) {
      return found(matcher.group(1), matcher.group(2), length, true, "");
    }
    matcher = counted.matcher(text);
    if (matcher.matches()) {
      return found(null, matcher.group(1), length, true, "");
    }
    matcher = KOREAN.matcher(text);
    if (matcher.matches()) {
      boolean isSure =
          matcher.group(1) != null || matcher.group(2) != null || matcher.group(4) != null;
      return found(matcher.group(1), matcher.group(3), length, isSure, "");
    }
    matcher = HAN.matcher(text);
    if (matcher.matches() && (length == 1 || matcher.group(4).isEmpty())) {
      String number = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      return found(matcher.group(1), number, length, true, matcher.group(4));
    }
    return null;
  }

  private static @Nullable Found found(
      @Nullable String year, String number, int length, boolean isSure, String rest) {
    return new Found(
        year == null ? null : Integer.valueOf(year), DayWords.number(number), length, isSure, rest);
  }

  /** Returns a word in lower case and compatible characters, without punctuation around it. */
  private static String plain(String word) {
    String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return EDGES.matcher(lower).replaceAll("");
  }
}
