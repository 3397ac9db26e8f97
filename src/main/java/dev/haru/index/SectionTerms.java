package dev.haru.index;

/**
 * What a section says, written down while it is indexed.
 *
 * @param heading takes its heading
 * @param paragraphs takes its paragraphs
 */
record SectionTerms(Sentences heading, Sentences paragraphs) {

  /** Creates what takes a section of a lesson in a language. */
  SectionTerms(String language) {
    this(new Sentences(language), new Sentences(language));
  }
}
