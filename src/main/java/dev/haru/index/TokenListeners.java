package dev.haru.index;

import dev.haru.text.Analyzers;
import org.jspecify.annotations.Nullable;

/**
 * Who hears a section's tokens while it is analyzed, so that nothing is analyzed twice.
 *
 * @param words collects the words as people type them
 * @param suggestions collects what it gives to suggest
 * @param said takes what the section says, where that is wanted
 */
record TokenListeners(
    WordCollector words, SectionSuggestions suggestions, @Nullable SectionTerms said) {

  /**
   * Returns who hears a field's tokens.
   *
   * @param field its name without a family
   * @param family the family of languages in which it is analyzed
   */
  TokenConsumer in(String field, String family) {
    boolean isMain = family.equals(Analyzers.MAIN);
    boolean isOfSection = field.equals(Fields.HEADING) || field.equals(Fields.PROSE);
    return new TokenConsumer(
        isMain ? words : null, isMain && isOfSection ? suggestions : null, sentences(field));
  }

  private @Nullable SentenceCollector sentences(String field) {
    if (said == null) {
      return null;
    }
    return switch (field) {
      case Fields.HEADING -> said.heading();
      case Fields.PROSE -> said.paragraphs();
      default -> null;
    };
  }

  /** Those of the listeners who hear a stretch of text. */
  record TokenConsumer(
      @Nullable WordCollector words,
      @Nullable SectionSuggestions suggestions,
      @Nullable SentenceCollector sentences) {

    /** Nobody. */
    static final TokenConsumer BY_NOBODY = new TokenConsumer(null, null, null);

    /** Begins a stretch. */
    void begin(String stretch) {
      if (sentences != null) {
        sentences.begin(stretch);
      }
    }

    /**
     * Tells of a token.
     *
     * @param text the text of which the stretch is
     * @param from the offset in the text at which the stretch begins
     * @param increment how many positions it stands after the token before it
     * @param length how many positions it spans
     */
    void add(String text, int from, AnalyzedText.Token token, int increment, int length) {
      if (words != null) {
        words.add(text, token.start(), token.end(), token.term());
      }
      if (suggestions != null) {
        suggestions.add(text, token.start(), token.end(), token.term());
      }
      if (sentences != null) {
        sentences.add(token.term(), token.start() - from, token.end() - from, increment, length);
      }
    }

    /** Ends the stretch. */
    void end(String text) {
      if (words != null) {
        words.finishCompound();
      }
      if (suggestions != null) {
        suggestions.finish(text);
      }
      if (sentences != null) {
        sentences.end();
      }
    }
  }
}
