package dev.haru.index.build;

import dev.haru.glossary.SectionPassages;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects the passages of the sections of a lesson's editions, grouped so that sections that
 * translate each other are together. Not safe for use by several threads.
 */
final class TranslatedPassages {

  /** By concept and by language. */
  private final SortedMap<String, SortedMap<String, SectionPassages>> sections = new TreeMap<>();

  /**
   * Adds the passages of a section.
   *
   * @param concept the id that the section shares with its translations only
   */
  void add(String language, String concept, SectionPassages passages) {
    sections.computeIfAbsent(concept, name -> new TreeMap<>()).put(language, passages);
  }

  /** Returns the sections that have passages in two languages or more, by language. */
  List<SortedMap<String, SectionPassages>> translated() {
    List<SortedMap<String, SectionPassages>> translated = new ArrayList<>();
    for (SortedMap<String, SectionPassages> editions : sections.values()) {
      SortedMap<String, SectionPassages> said = new TreeMap<>(editions);
      said.values().removeIf(SectionPassages::isEmpty);
      if (said.size() > 1) {
        translated.add(said);
      }
    }
    return translated;
  }
}
