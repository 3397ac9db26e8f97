package dev.haru.search.rank;

import dev.haru.language.LanguageNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of languages in which to show a section that has translations. Immutable.
 *
 * @param order the languages of the course, the best first
 * @param ofQuery the languages of the course in which the query is written, none if that is unknown
 */
public record LanguagePreference(List<String> order, Set<String> ofQuery) {

  /** Creates a preference with collections of its own. */
  public LanguagePreference {
    order = List.copyOf(order);
    ofQuery = Set.copyOf(ofQuery);
  }

  /**
   * Returns the order: the requested language, the query's own, the reader's, the course's.
   *
   * @param prefer the requested canonical language, or null
   * @param ofQuery the languages of the course in which the query is written, none if unknown
   * @param reader the canonical languages that the reader prefers, the best first
   * @param languages the canonical languages of the course, its first language first
   */
  public static LanguagePreference of(
      @Nullable String prefer, List<String> ofQuery, List<String> reader, List<String> languages) {
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
    return new LanguagePreference(List.copyOf(order), Set.copyOf(ofQuery));
  }

  /** Returns the order by the numbers of the languages in an index. */
  Places places(TranslationGroups groups) {
    int[] placeOf = new int[groups.languages().size()];
    boolean[] isOfQuery = new boolean[placeOf.length];
    for (int i = 0; i < placeOf.length; i++) {
      String language = groups.languages().get(i);
      placeOf[i] = order.contains(language) ? order.indexOf(language) : order.size();
      isOfQuery[i] = ofQuery.contains(language);
    }
    return new Places(groups, placeOf, isOfQuery);
  }

  /** The order of the sections of an index. */
  static final class Places {
    private final TranslationGroups groups;
    private final int[] placeOf;
    private final boolean[] isOfQuery;

    private Places(TranslationGroups groups, int[] placeOf, boolean[] isOfQuery) {
      this.groups = groups;
      this.placeOf = placeOf;
      this.isOfQuery = isOfQuery;
    }

    /** Returns the place of a section's language; a smaller one is better. */
    int of(int section) {
      return placeOf[groups.languageNumber(section)];
    }

    /** Returns whether a section is in the query's language. */
    boolean isOfQuery(int section) {
      return isOfQuery[groups.languageNumber(section)];
    }
  }
}
