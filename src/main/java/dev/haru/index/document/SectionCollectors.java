package dev.haru.index.document;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TokenConsumer;
import dev.haru.glossary.SectionPassages;
import dev.haru.index.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The collectors of a section's words, suggestions and sentences, which receive its tokens while it
 * is analyzed.
 */
final class SectionCollectors {

  private final WordCollector words = new WordCollector();
  private final SectionSuggestions suggestions = new SectionSuggestions();
  private final @Nullable SentenceCollector heading;
  private final @Nullable SentenceCollector paragraphs;

  /**
   * Creates the collectors for a section.
   *
   * @param language its lesson's language
   * @param withPassages whether to collect sentences
   */
  SectionCollectors(String language, boolean withPassages) {
    heading = withPassages ? new SentenceCollector(language) : null;
    paragraphs = withPassages ? new SentenceCollector(language) : null;
  }

  /** Returns the collector of the words as people type them. */
  WordCollector words() {
    return words;
  }

  /** Returns the collector of suggestions. */
  SectionSuggestions suggestions() {
    return suggestions;
  }

  /** Returns the sentences of the heading and of the paragraphs. */
  SectionPassages passages() {
    return heading == null || paragraphs == null
        ? SectionPassages.EMPTY
        : new SectionPassages(heading.texts(), paragraphs.texts());
  }

  /**
   * Returns the consumer of a field's tokens.
   *
   * @param field its name without an analyzer group
   */
  TokenConsumer of(String field, String analyzerGroup) {
    boolean isMain = analyzerGroup.equals(Analyzers.MAIN);
    boolean isOfSection = field.equals(Fields.HEADING) || field.equals(Fields.PROSE);
    SentenceCollector sentences =
        switch (field) {
          case Fields.HEADING -> heading;
          case Fields.PROSE -> paragraphs;
          default -> null;
        };
    return new OfField(
        isMain ? words : null, isMain && isOfSection ? suggestions : null, sentences);
  }

  /** The collectors that receive the tokens of a stretch of text. */
  private record OfField(
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
