package dev.haru.search;

import dev.haru.language.LanguageNames;
import java.util.List;
import java.util.regex.Pattern;

/** A restriction of the sections that can be hits. */
public sealed interface Filter {

  /**
   * Returns whether a section passes.
   *
   * @param lang its canonical language
   * @param year its year, 0 for none
   * @param day its day, -1 for none
   */
  boolean passes(String lang, int year, int day);

  /** Returns the position of this kind of filter in the order of the kinds. */
  int order();

  /**
   * A language as it was requested.
   *
   * @param lang the canonical language, created from it or from a name such as Korean or 한국어;
   *     {@code zh} includes {@code zh-cn}
   */
  record Language(String lang) implements Filter {

    static final String RULE = "lang must be one language, such as ko or Korean";

    /** Creates a filter; throws {@link InvalidQuery} if it cannot be a language. */
    public Language {
      String code =
          LanguageNames.wellFormed(lang)
              ? LanguageNames.canonical(lang)
              : LanguageNames.byName(lang);
      if (code == null) {
        throw new InvalidQuery("lang", RULE + ", but was '" + lang + "'");
      }
      lang = code;
    }

    /**
     * Returns the filter for those of a course's languages that are {@linkplain LanguageNames#meant
     * meant}; nothing passes if there are none.
     */
    OneOf among(List<String> languages) {
      return new OneOf(LanguageNames.meant(lang, languages));
    }

    @Override
    public boolean passes(String other, int year, int day) {
      return LanguageNames.includes(lang, other);
    }

    @Override
    public int order() {
      return 0;
    }
  }

  /**
   * Languages of the course.
   *
   * @param languages the canonical languages as the course's lessons have them
   */
  record OneOf(List<String> languages) implements Filter {

    /** Copies the list. */
    public OneOf {
      languages = List.copyOf(languages);
    }

    @Override
    public boolean passes(String other, int year, int day) {
      return languages.contains(other);
    }

    @Override
    public int order() {
      return 0;
    }
  }

  /**
   * A year.
   *
   * @param year the year, from 1900 to 2999
   */
  record Year(int year) implements Filter {

    private static final Pattern FORM = Pattern.compile("\\d{4}");

    static final String RULE = "year must be between 1900 and 2999";

    /** Creates a filter; throws {@link InvalidQuery} if it cannot be a lesson's year. */
    public Year {
      if (year < 1900 || year > 2999) {
        throw new InvalidQuery("year", RULE + " but was " + year);
      }
    }

    /** Parses a year; throws {@link InvalidQuery} for anything else. */
    public static Year parse(String text) {
      if (!FORM.matcher(text).matches()) {
        throw new InvalidQuery("year", RULE + " but was '" + text + "'");
      }
      return new Year(Integer.parseInt(text));
    }

    @Override
    public boolean passes(String lang, int other, int day) {
      return year == other;
    }

    @Override
    public int order() {
      return 1;
    }
  }

  /**
   * A range of days, both ends included.
   *
   * @param first the first day's number
   * @param last the last day's number, not less than the first
   */
  record Days(int first, int last) implements Filter {

    private static final int MAX = 9999;

    private static final Pattern FORM = Pattern.compile("\\d{1,4}(-\\d{1,4})?");

    static final String RULE =
        "day must be a number between 0 and " + MAX + " or a range such as 14-20";

    /** Creates a filter; throws {@link InvalidQuery} if it is not a range of days. */
    public Days {
      if (0 <= last && last < first && first <= MAX) {
        throw new InvalidQuery(
            "day",
            "day must be a range from an earlier to a later day, such as 14-20, but was "
                + first
                + "-"
                + last);
      }
      if (first < 0 || last > MAX || first > last) {
        throw new InvalidQuery("day", RULE + " but was " + first + "-" + last);
      }
    }

    /** Parses {@code 14} or {@code 14-20}; throws {@link InvalidQuery} for anything else. */
    public static Days parse(String text) {
      if (!FORM.matcher(text).matches()) {
        throw new InvalidQuery("day", RULE + " but was '" + text + "'");
      }
      int hyphen = text.indexOf('-');
      int first = Integer.parseInt(hyphen < 0 ? text : text.substring(0, hyphen));
      return new Days(first, hyphen < 0 ? first : Integer.parseInt(text.substring(hyphen + 1)));
    }

    @Override
    public boolean passes(String lang, int year, int day) {
      return first <= day && day <= last;
    }

    @Override
    public int order() {
      return 2;
    }
  }
}
