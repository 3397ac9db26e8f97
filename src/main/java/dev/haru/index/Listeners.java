package dev.haru.index;

import dev.haru.text.Analyzers;
import org.jspecify.annotations.Nullable;

/**
 * Who hears a section's tokens while it is indexed, so that nothing is analyzed twice.
 *
 * @param words collects the words as people type them
 * @param suggestions collects what it gives to suggest
 * @param said takes what the section says, where that is wanted
 */
record Listeners(Words words, SectionSuggestions suggestions, @Nullable SectionTerms said) {

  /** Returns who collects the words of a family. */
  @Nullable Words words(String family) {
    return family.equals(Analyzers.MAIN) ? words : null;
  }

  /**
   * Returns who collects the repeated terms of a family's field.
   *
   * @param field its name without a family
   */
  @Nullable SectionSuggestions suggestions(String field, String family) {
    boolean ofSection = field.equals(Fields.HEADING) || field.equals(Fields.PROSE);
    return ofSection && family.equals(Analyzers.MAIN) ? suggestions : null;
  }

  /**
   * Returns who takes the sentences of a field.
   *
   * @param field its name without a family
   */
  @Nullable Sentences sentences(String field) {
    if (said == null) {
      return null;
    }
    return switch (field) {
      case Fields.HEADING -> said.heading();
      case Fields.PROSE -> said.paragraphs();
      default -> null;
    };
  }
}
