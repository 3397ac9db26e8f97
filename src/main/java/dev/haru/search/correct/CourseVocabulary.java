package dev.haru.search.correct;

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
}
