package dev.haru.search.correct;

import java.util.function.ObjIntConsumer;

/**
 * The terms of a course, as far as the reading of a query asks for them: the port through which an
 * engine supplies the words that a query may mean. What is known of a word beyond that (names in
 * the dictionary, near words, sounds) is worked out above it, for all engines alike.
 *
 * <p>Of one generation of an index; implementations are safe for use by several threads and throw
 * {@link java.io.UncheckedIOException} if the index can no longer be read.
 */
public interface CourseVocabulary {

  /**
   * Returns in how many sections a term is.
   *
   * @param field a field of {@link dev.haru.index.Fields}
   * @return 0 if the course does not have the term in this field
   */
  int frequency(String field, String term);

  /**
   * Hands out the terms of a field that begin with a prefix, all of them for an empty one, with the
   * number of sections that have each. A term may come in several parts, whose numbers add up.
   */
  void beginningWith(String field, String prefix, ObjIntConsumer<String> terms);
}
