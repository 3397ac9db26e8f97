package dev.haru.index.document;

import dev.haru.glossary.SectionPassages;

/**
 * What a section says, written down while it is indexed.
 *
 * @param heading takes its heading
 * @param paragraphs takes its paragraphs
 */
public record SectionTerms(SentenceCollector heading, SentenceCollector paragraphs) {

  /** Creates what takes a section of a lesson in a language. */
  public SectionTerms(String language) {
    this(new SentenceCollector(language), new SentenceCollector(language));
  }

  /** Returns what was written down. */
  public SectionPassages passages() {
    return new SectionPassages(heading.texts(), paragraphs.texts());
  }
}
