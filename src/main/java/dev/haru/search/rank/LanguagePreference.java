package dev.haru.search.rank;

import dev.haru.language.Language;
import dev.haru.language.LanguageNames;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which to show a section that has translations, and in which sections come first.
 * Immutable.
 *
 * @param order the languages of the course, the best first
 * @param first the languages of the course whose sections come first if they answer about as well
 * @param spelled the languages of the course whose letters beyond ASCII the query has: if it is the
 *     heading of an edition in one of these, that is shown before others
 */
public record LanguagePreference(List<String> order, Set<String> first, Set<String> spelled) {

  /**
   * The share of its score that a section gains if it is in a first language that has letters of
   * its own, whose words are in few other languages. {@code src/docs/decisions.md} has the figures.
   */
  private static final float OWN_LETTERS = 0.02f;

  /**
   * The same share for languages in Latin letters; technical words are in all languages, so more of
   * it is needed.
   */
  private static final float LATIN = 0.2f;

  /** Copies the collections. */
  public LanguagePreference {
    order = List.copyOf(order);
    first = Set.copyOf(first);
    spelled = Set.copyOf(spelled);
  }

  /**
   * Returns the order: the requested language, the query's own, the reader's, the course's. The
   * first of the last three that are known come first in the ranking.
   *
   * @param prefer the requested canonical language, or null
   * @param ofQuery the languages of the course in which the query is written, none if unknown
   * @param reader the canonical languages that the reader prefers, the best first
   * @param languages the canonical languages of the course, its first language first
   * @param query the words to search for; in letters beyond ASCII they tell the edition from which
   *     a heading comes, but {@code docker compose} is a heading in most languages
   */
  public static LanguagePreference of(
      @Nullable String prefer,
      List<String> ofQuery,
      List<String> reader,
      List<String> languages,
      String query) {
    Set<String> order = new LinkedHashSet<>();
    if (prefer != null) {
      order.addAll(LanguageNames.meant(prefer, languages));
    }
    List<String> readers = new ArrayList<>();
    reader.forEach(each -> readers.addAll(LanguageNames.meant(each, languages)));
    readers.stream().filter(ofQuery::contains).forEach(order::add);
    order.addAll(ofQuery);
    order.addAll(readers);
    order.addAll(languages);
    Set<String> first =
        ofQuery.isEmpty()
            ? order.stream().limit(1).collect(Collectors.toSet())
            : Set.copyOf(ofQuery);
    return new LanguagePreference(
        List.copyOf(order), first, prefer == null ? spelled(query, languages) : Set.of());
  }

  private static Set<String> spelled(String query, List<String> languages) {
    Set<UnicodeScript> scripts =
        query
            .codePoints()
            .filter(c -> c > 0x7F && Character.isLetter(c))
            .mapToObj(UnicodeScript::of)
            .collect(Collectors.toSet());
    if (scripts.contains(UnicodeScript.HAN)) {
      scripts.add(UnicodeScript.HIRAGANA); // of Japanese
    }
    return languages.stream()
        .filter(each -> {
          Language known = Language.of(each);
          return known != null && known != Language.ENGLISH && scripts.contains(known.script());
        })
        .collect(Collectors.toSet());
  }

  private static boolean isLatin(String language) {
    Language known = Language.of(language);
    return known == null || known.script() == UnicodeScript.LATIN;
  }

  /** Returns the preference by the numbers of the languages in an index. */
  Places places(TranslationGroups groups) {
    float share = first.stream().allMatch(LanguagePreference::isLatin) ? LATIN : OWN_LETTERS;
    List<Place> places = new ArrayList<>();
    for (String each : groups.languages()) {
      places.add(
          new Place(
              order.contains(each) ? order.indexOf(each) : order.size(),
              first.contains(each) ? share : 0,
              spelled.contains(each)));
    }
    return new Places(groups, places.toArray(Place[]::new));
  }

  /**
   * What a language's sections have by the preference.
   *
   * @param order the place of the language; a smaller one is better
   * @param gain the share of its score that a section gains, 0 unless the language comes first
   * @param isSpelled whether the query has letters of the language
   */
  record Place(int order, float gain, boolean isSpelled) {}

  /** The places of the sections of an index. */
  static final class Places {
    private final TranslationGroups groups;
    private final Place[] ofLanguage;

    private Places(TranslationGroups groups, Place[] ofLanguage) {
      this.groups = groups;
      this.ofLanguage = ofLanguage;
    }

    /** Compares two sections by their languages, the better one first. */
    int compare(int section, int other) {
      return Integer.compare(of(section).order(), of(other).order());
    }

    /** Returns the place of a section's language. */
    Place of(int section) {
      return ofLanguage[groups.languageNumber(section)];
    }
  }
}
