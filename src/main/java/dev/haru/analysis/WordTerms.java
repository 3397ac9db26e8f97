package dev.haru.analysis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The terms of a word that stands alone, as in a query. Where words are told apart by a dictionary,
 * they may differ from those of the same word in a sentence. Safe for use by several threads.
 */
public final class WordTerms {

  /** The most words whose terms are cached: some megabytes. */
  private static final int MOST = 50_000;

  private final Analyzers analyzers;
  private final Map<Word, List<String>> known = new ConcurrentHashMap<>();

  private record Word(String group, String text) {}

  public WordTerms(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** Returns the terms of a word in an analyzer group, none if its analyzer drops the word. */
  public List<String> of(String group, String word) {
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(new Word(group, word), this::analyze);
  }

  private List<String> analyze(Word word) {
    TextAnalyzer text = new TextAnalyzer(word.text());
    text.add(0, word.text().length(), "", analyzers.of(word.group()), TokenConsumer.NONE);
    return text.result().tokens().stream().map(AnalyzedText.Token::term).toList();
  }
}
