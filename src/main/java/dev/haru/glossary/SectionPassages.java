package dev.haru.glossary;

import java.util.List;
import java.util.stream.Stream;

/**
 * The passages of a section in one language.
 *
 * @param heading the heading's sentences; empty if the heading is in another language
 * @param paragraphs the sentences of each paragraph, including sentences without terms
 */
public record SectionPassages(List<List<Passage>> heading, List<List<Passage>> paragraphs) {

  /** The passages of a section without any. */
  public static final SectionPassages EMPTY = new SectionPassages(List.of(), List.of());

  /** Creates passages with copies of the lists. */
  public SectionPassages {
    heading = List.copyOf(heading);
    paragraphs = List.copyOf(paragraphs);
  }

  /** Returns whether no sentence has terms. */
  public boolean isEmpty() {
    return Stream.of(heading, paragraphs)
        .flatMap(List::stream)
        .flatMap(List::stream)
        .allMatch(Passage::isEmpty);
  }
}
