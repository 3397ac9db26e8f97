package dev.haru.search;

import dev.haru.language.LanguageNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a query; a hit passes all of them.
 *
 * @param all the filters, at most one of each kind, in the order of the kinds
 */
public record Filters(List<Filter> all) {

  /** No restriction. */
  public static final Filters NONE = new Filters(List.of());

  /** Copies the list. */
  public Filters {
    all = List.copyOf(all);
  }

  /**
   * Returns the filters for the values that are not null.
   *
   * @param lang a language's code or name, or null for all
   * @param year a year, or null for all
   * @param days {@code 14} or {@code 14-20}, or null for all
   * @throws InvalidQuery if one of the values is invalid
   */
  public static Filters of(@Nullable String lang, @Nullable Integer year, @Nullable String days) {
    List<Filter> all = new ArrayList<>();
    if (lang != null) {
      all.add(new Filter.Language(lang));
    }
    if (year != null) {
      all.add(new Filter.Year(year));
    }
    if (days != null) {
      all.add(Filter.Days.parse(days));
    }
    return new Filters(all);
  }

  /** Returns the filter for a language, or none for null; throws as {@link #of}. */
  public static Filters ofLanguage(@Nullable String lang) {
    return lang == null ? NONE : new Filters(List.of(new Filter.Language(lang)));
  }

  /** Returns the canonical language that was requested, or null for all. */
  public @Nullable String lang() {
    for (Filter filter : all) {
      if (filter instanceof Filter.Language language) {
        return language.lang();
      }
    }
    return null;
  }

  /** Returns the languages of the course that are meant, none for all or before {@link #among}. */
  public List<String> languages() {
    for (Filter filter : all) {
      if (filter instanceof Filter.OneOf meant) {
        return meant.languages();
      }
    }
    return List.of();
  }

  /**
   * Returns these filters with the requested language as the course has it: {@code ko-kr} means
   * {@code ko} if that is what its lessons are written in.
   *
   * @param languages the course's canonical languages, the first one first
   */
  public Filters among(List<String> languages) {
    return new Filters(
        all.stream()
            .map(each -> each instanceof Filter.Language lang ? lang.among(languages) : each)
            .toList());
  }

  /**
   * Returns a sentence that says that a course lacks the requested language and which it has, or
   * null if it does not lack it.
   *
   * @param languages the course's canonical languages, the first one first
   */
  public @Nullable String lacked(List<String> languages) {
    String lang = lang();
    return lang == null || languages.isEmpty() || !LanguageNames.meant(lang, languages).isEmpty()
        ? null
        : "This course has no lessons in "
            + LanguageNames.nameAndCode(lang)
            + "; its languages are "
            + languages.stream().map(LanguageNames::nameAndCode).collect(Collectors.joining(", "))
            + ".";
  }

  /**
   * Returns a sentence that says why a word that looks like a filter was searched for as words.
   *
   * @param word the word that was typed: {@code day:14,15}
   * @param name the name of the filter: lang, year or day
   */
  public static String misread(String word, String name) {
    String rule =
        switch (name) {
          case "lang" -> Filter.Language.RULE;
          case "year" -> Filter.Year.RULE;
          case "day" -> Filter.Days.RULE;
          default -> throw new IllegalArgumentException(name);
        };
    return "“" + word + "” was searched as words: " + rule + ".";
  }

  /** Returns these filters without the one for a language. */
  public Filters inAnyLanguage() {
    return new Filters(
        all.stream()
            .filter(each -> !(each instanceof Filter.Language || each instanceof Filter.OneOf))
            .toList());
  }

  /**
   * Returns these filters combined with those of {@code other}, which win over ones of the same
   * kind.
   */
  public Filters overriddenBy(Filters other) {
    if (other.all.isEmpty()) {
      return this;
    }
    return new Filters(
        Stream.concat(
                all.stream().filter(each -> other.all.stream().noneMatch(o -> sameKind(o, each))),
                other.all.stream())
            .sorted((left, right) -> Integer.compare(left.order(), right.order()))
            .toList());
  }

  private static boolean sameKind(Filter left, Filter right) {
    return left.order() == right.order();
  }

  /**
   * Returns whether a section passes.
   *
   * @param lang its canonical language
   * @param year its year, 0 for none
   * @param day its day, -1 for none
   */
  public boolean passes(String lang, int year, int day) {
    for (Filter filter : all) {
      if (!filter.passes(lang, year, day)) {
        return false;
      }
    }
    return true;
  }
}
