package dev.haru.index.document;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TokenConsumer;
import dev.haru.analysis.WordTerms;
import dev.haru.glossary.SectionPassages;
import dev.haru.index.Fields;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The collectors of a section's words, suggestions and sentences, which receive its tokens while it
 * is analyzed.
 */
final class SectionCollectors {

  private final WordTerms alone;
  private final WordCollector words = new WordCollector();
  private final SortedMap<String, SortedSet<String>> written = new TreeMap<>();
  private final SectionSuggestions suggestions = new SectionSuggestions();
  private final @Nullable SentenceCollector heading;
  private final @Nullable SentenceCollector paragraphs;

  /**
   * Creates the collectors for a section.
   *
   * @param language its lesson's language
   * @param withPassages whether to collect sentences
   * @param alone the terms of words that stand alone
   */
  SectionCollectors(String language, boolean withPassages, WordTerms alone) {
    this.alone = alone;
    heading = withPassages ? new SentenceCollector(language) : null;
    paragraphs = withPassages ? new SentenceCollector(language) : null;
  }

  /** Returns the collector of the words as people type them. */
  WordCollector words() {
    return words;
  }

  /** Returns by field the words that may not be found by their terms, as they are written. */
  SortedMap<String, SortedSet<String>> written() {
    written.values().removeIf(Set::isEmpty);
    return written;
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
        isMain ? words : null,
        isMain && isOfSection ? suggestions : null,
        sentences,
        field.equals(Fields.BREADCRUMB) ? null : writtenIn(field, analyzerGroup));
  }

  private WrittenWordCollector writtenIn(String field, String analyzerGroup) {
    return new WrittenWordCollector(
        alone,
        analyzerGroup,
        written.computeIfAbsent(Fields.in(field, Fields.AS_WRITTEN), name -> new TreeSet<>()));
  }

  /** The collectors that receive the tokens of a stretch of text. */
  private record OfField(
      @Nullable WordCollector words,
      @Nullable SectionSuggestions suggestions,
      @Nullable SentenceCollector sentences,
      @Nullable WrittenWordCollector written)
      implements TokenConsumer {

    @Override
    public void begin(String stretch) {
      if (sentences != null) {
        sentences.begin(stretch);
      }
      if (written != null) {
        written.begin(stretch);
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
      if (written != null) {
        written.add(text, from, token, increment, length);
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
      if (written != null) {
        written.end(text);
      }
    }
  }
}
