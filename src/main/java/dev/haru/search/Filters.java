package dev.haru.search;

import dev.haru.language.LanguageNames;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which sections a query is restricted to.
 *
 * @param lang the canonical language, or null for all; {@code zh} takes in {@code zh-cn}
 * @param year the year, or null for all
 * @param days the days, or null for all
 */
public record Filters(@Nullable String lang, @Nullable Integer year, @Nullable Days days) {

  /** No restriction. */
  public static final Filters NONE = new Filters(null, null, null);

  /**
   * A range of days, both ends included.
   *
   * @param first the first day's number
   * @param last the last day's number, not less than the first
   */
  public record Days(int first, int last) {

    private static final int MAX = 9999;

    /** Creates a range. */
    public Days {
      if (0 <= last && last < first && first <= MAX) {
        throw new InvalidQuery(
            "day",
            String.format(
                Locale.ROOT,
                "day must be a range from an earlier to a later day, such as 14-20, but was %d-%d",
                first,
                last));
      }
      if (first < 0 || last > MAX || first > last) {
        throw new InvalidQuery(
            "day",
            String.format(
                Locale.ROOT,
                "day must be a number or a range such as 14-20, from 0 to %d, but was %d-%d",
                MAX,
                first,
                last));
      }
    }

    /** Reads {@code 14} or {@code 14-20}; throws {@link InvalidQuery} for anything else. */
    public static Days parse(String text) {
      if (!text.matches("\\d{1,4}(-\\d{1,4})?")) {
        throw new InvalidQuery(
            "day",
            String.format(
                Locale.ROOT, "day must be a number or a range such as 14-20 but was '%s'", text));
      }
      int hyphen = text.indexOf('-');
      int first = Integer.parseInt(hyphen < 0 ? text : text.substring(0, hyphen));
      return new Days(first, hyphen < 0 ? first : Integer.parseInt(text.substring(hyphen + 1)));
    }
  }

  /** Creates filters; throws {@link InvalidQuery} for a language or year that cannot be one. */
  public Filters {
    if (lang != null) {
      if (!LanguageNames.wellFormed(lang)) {
        throw new InvalidQuery(
            "lang",
            String.format(
                Locale.ROOT, "lang must be a language such as en, ko or pt-br but was '%s'", lang));
      }
      lang = LanguageNames.canonical(lang);
    }
    if (year != null && (year < 1900 || year > 2999)) {
      throw new InvalidQuery("year", "year must be between 1900 and 2999 but was " + year);
    }
  }

  /** Returns these filters with those of {@code other} in place of its own where it has any. */
  public Filters overriddenBy(Filters other) {
    return new Filters(
        other.lang != null ? other.lang : lang,
        other.year != null ? other.year : year,
        other.days != null ? other.days : days);
  }

  /** Returns whether a section's language passes. */
  public boolean passes(String language) {
    return lang == null || lang.equals(language) || lang.equals(LanguageNames.base(language));
  }
}
