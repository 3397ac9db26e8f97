package dev.haru.index;

import dev.haru.index.learn.SectionPassages;

/**
 * What a section says, written down while it is indexed.
 *
 * @param heading takes its heading
 * @param paragraphs takes its paragraphs
 */
record SectionTerms(SentenceCollector heading, SentenceCollector paragraphs) {

  /** Creates what takes a section of a lesson in a language. */
  SectionTerms(String language) {
    this(new SentenceCollector(language), new SentenceCollector(language));
  }

  /** Returns what was written down. */
  SectionPassages passages() {
    return new SectionPassages(heading.texts(), paragraphs.texts());
  }
}
