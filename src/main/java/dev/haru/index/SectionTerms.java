package dev.haru.index;

import dev.haru.index.learn.SectionPassages;

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

  /** Returns what was written down. */
  SectionPassages passages() {
    return new SectionPassages(heading.texts(), paragraphs.texts());
  }
}
