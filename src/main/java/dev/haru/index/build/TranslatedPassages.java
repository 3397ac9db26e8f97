package dev.haru.index.build;

import dev.haru.glossary.SectionPassages;
import dev.haru.index.document.SectionTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects what the sections of a lesson's editions say, those that translate each other together.
 * Not safe for use by several threads.
 */
final class TranslatedPassages {

  /** By concept and by language. */
  private final SortedMap<String, SortedMap<String, SectionTerms>> sections = new TreeMap<>();

  /**
   * Returns what to write a section's terms into.
   *
   * @param concept what the section and its translations, and no others, have in common
   */
  SectionTerms section(String language, String concept) {
    SectionTerms terms = new SectionTerms(language);
    sections.computeIfAbsent(concept, name -> new TreeMap<>()).put(language, terms);
    return terms;
  }

  /** Returns the sections that say something in two languages or more, by language. */
  List<SortedMap<String, SectionPassages>> translated() {
    List<SortedMap<String, SectionPassages>> translated = new ArrayList<>();
    for (SortedMap<String, SectionTerms> editions : sections.values()) {
      SortedMap<String, SectionPassages> said = new TreeMap<>();
      editions.forEach((language, terms) -> said.put(language, terms.passages()));
      said.values().removeIf(SectionPassages::isEmpty);
      if (said.size() > 1) {
        translated.add(said);
      }
    }
    return translated;
  }
}
