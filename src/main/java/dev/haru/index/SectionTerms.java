package dev.haru.index;

import java.util.Map;

/**
 * What a section says, written down while it is indexed.
 *
 * @param heading takes its heading
 * @param paragraphs takes its paragraphs
 */
record SectionTerms(Sentences heading, Sentences paragraphs) {

  /** Creates what takes a section of a lesson; see {@link Sentences#Sentences}. */
  SectionTerms(String language, Map<String, String> spellings) {
    this(new Sentences(language, spellings), new Sentences(language, spellings));
  }
}
