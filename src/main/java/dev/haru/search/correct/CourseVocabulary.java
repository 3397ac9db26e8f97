package dev.haru.search.correct;

import dev.haru.index.Fields;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * The terms of a course that query interpretation looks up: the port through which an engine
 * supplies the words that a query may mean. Everything else about a word (names in the dictionary,
 * similar words, sounds) is derived on top of it, in the same way for all engines.
 *
 * <p>An instance belongs to one generation of an index. Implementations are safe for use by several
 * threads and throw {@link java.io.UncheckedIOException} if the index can no longer be read.
 */
public interface CourseVocabulary {

  /** The fields with words that a query may mean. */
  List<String> FIELDS =
      List.of(Fields.PROSE, Fields.HEADING, Fields.CODE, Fields.TITLE, Fields.LINK);

  /** The fields with sentences, which tell the language of a word. */
  List<String> SENTENCES = List.of(Fields.PROSE, Fields.HEADING);

  /**
   * Returns the number of sections that contain a term.
   *
   * @param field a field of {@link dev.haru.index.Fields}
   * @return 0 if the course does not have the term in this field
   */
  int frequency(String field, String term);

  /**
   * Passes on the terms of a field that begin with a prefix (all terms if the prefix is empty),
   * with the number of sections that contain each. A term may be passed on several times; its
   * numbers add up.
   */
  void beginningWith(String field, String prefix, ObjIntConsumer<String> terms);

  /** Returns whether the course has a term in any of the given fields of an analyzer group. */
  default boolean has(List<String> fields, String group, String term) {
    for (String field : fields) {
      if (frequency(Fields.in(field, group), term) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the terms of an analyzer group that begin with a prefix, in all {@link #FIELDS}, each
   * with the sum of its numbers of sections.
   */
  default Map<String, Integer> beginningWith(String group, String prefix) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (String field : FIELDS) {
      beginningWith(
          Fields.in(field, group),
          prefix,
          (term, sections) -> frequencies.merge(term, sections, Integer::sum));
    }
    return frequencies;
  }

  /** Returns the most frequent terms, by their frequencies, in descending order. */
  static List<String> mostFrequent(Map<String, Integer> frequencies, int limit) {
    return frequencies.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
