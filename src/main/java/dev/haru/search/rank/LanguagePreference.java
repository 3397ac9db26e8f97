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
 * @param share the share of its score that a section in one of these gains, 0 or more
 * @param spelled the languages of the course whose letters beyond ASCII the query has: if it is the
 *     heading of an edition in one of these, that is shown before others
 */
public record LanguagePreference(
    List<String> order, Set<String> first, float share, Set<String> spelled) {

  /**
   * What sections gain in a language with letters of its own, whose words are in few others. {@code
   * src/docs/decisions.md} has the figures.
   */
  private static final float OWN_LETTERS = 0.02f;

  /** What sections gain in a language with Latin letters: technical words are in all languages. */
  private static final float LATIN = 0.2f;

  /** Creates a preference with collections of its own. */
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
        List.copyOf(order),
        first,
        first.stream().allMatch(LanguagePreference::isLatin) ? LATIN : OWN_LETTERS,
        prefer == null ? spelled(query, languages) : Set.of());
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

  /** Returns the order by the numbers of the languages in an index. */
  Places places(TranslationGroups groups) {
    int[] placeOf = new int[groups.languages().size()];
    boolean[] isFirst = new boolean[placeOf.length];
    boolean[] isSpelled = new boolean[placeOf.length];
    for (int i = 0; i < placeOf.length; i++) {
      String language = groups.languages().get(i);
      placeOf[i] = order.contains(language) ? order.indexOf(language) : order.size();
      isFirst[i] = first.contains(language);
      isSpelled[i] = spelled.contains(language);
    }
    return new Places(groups, placeOf, isFirst, isSpelled, share);
  }

  /** The order of the sections of an index. */
  static final class Places {
    private final TranslationGroups groups;
    private final int[] placeOf;
    private final boolean[] isFirst;
    private final boolean[] isSpelled;
    private final float share;

    private Places(
        TranslationGroups groups,
        int[] placeOf,
        boolean[] isFirst,
        boolean[] isSpelled,
        float share) {
      this.groups = groups;
      this.placeOf = placeOf;
      this.isFirst = isFirst;
      this.isSpelled = isSpelled;
      this.share = share;
    }

    /** Returns the place of a section's language; a smaller one is better. */
    int of(int section) {
      return placeOf[groups.languageNumber(section)];
    }

    /** Returns whether a section is in a language that comes first. */
    boolean isFirst(int section) {
      return isFirst[groups.languageNumber(section)];
    }

    /** Returns the share of its score that a section in such a language gains. */
    float share() {
      return share;
    }

    /** Returns whether a section is in a language whose letters the query has. */
    boolean isSpelled(int section) {
      return isSpelled[groups.languageNumber(section)];
    }
  }
}
