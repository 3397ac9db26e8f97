package dev.haru.index.document;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TokenConsumer;
import dev.haru.index.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Who hears a section's tokens while it is analyzed, so that nothing is analyzed twice.
 *
 * @param words collects the words as people type them
 * @param suggestions collects what it gives to suggest
 * @param said takes what the section says, where that is wanted
 */
public record TokenListeners(
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
    return new Collectors(
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

  /** Those of the collectors that receive a stretch of text. */
  private record Collectors(
      @Nullable WordCollector words,
      @Nullable SectionSuggestions suggestions,
      @Nullable SentenceCollector sentences)
      implements TokenConsumer {

    @Override
    public void begin(String stretch) {
      if (sentences != null) {
        sentences.begin(stretch);
      }
    }

    @Override
    public void add(String text, int from, AnalyzedText.Token token, int increment, int length) {
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

    @Override
    public void end(String text) {
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
