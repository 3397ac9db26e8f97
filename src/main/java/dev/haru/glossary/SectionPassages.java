package dev.haru.glossary;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a section says in one language.
 *
 * @param heading its heading's sentences; nothing where that is in another language
 * @param paragraphs the sentences of each paragraph; a sentence without terms keeps its place
 */
public record SectionPassages(List<List<Passage>> heading, List<List<Passage>> paragraphs) {

  /** Of a section that says nothing. */
  public static final SectionPassages EMPTY = new SectionPassages(List.of(), List.of());

  /** Creates passages with lists of their own. */
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
