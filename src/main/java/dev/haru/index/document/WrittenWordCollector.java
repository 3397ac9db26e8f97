package dev.haru.index.document;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.TokenConsumer;
import dev.haru.analysis.WordTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects the words of a section that a query might not find by their terms, as they are written:
 * words that the analyzer drops, that it reads differently in a sentence than alone, and Korean
 * words with a term of one syllable, which says too little to recognize them by. Of two such words
 * side by side, and of a Korean word that the analyzer drops and its neighbour, the pair is
 * collected too, because phrases have no positions to go by.
 *
 * <p>All other words are found by their terms; leaving them out keeps the index small.
 */
final class WrittenWordCollector implements TokenConsumer {

  /** The maximum length of a word; longer ones are data, or sentences without spaces. */
  private static final int MAX_LENGTH = 40;

  private final WordTerms alone;
  private final String group;
  private final SortedSet<String> words;
  private final List<AnalyzedText.Token> tokens = new ArrayList<>();
  private String stretch = "";
  private int from;

  /** The word before, or null if there is none. */
  private WordTerms.@Nullable InText before;

  /**
   * Creates a collector.
   *
   * @param group the analyzer group of the text
   * @param words receives the words
   */
  WrittenWordCollector(WordTerms alone, String group, SortedSet<String> words) {
    this.alone = alone;
    this.group = group;
    this.words = words;
  }

  @Override
  public void begin(String stretch) {
    this.stretch = stretch;
    tokens.clear();
  }

  @Override
  public void add(String text, int from, AnalyzedText.Token token, int increment, int length) {
    this.from = from;
    tokens.add(token);
  }

  @Override
  public void end(String text) {
    before = null;
    alone.forEach(group, stretch, tokens, from, this::add);
  }

  private void add(WordTerms.InText each) {
    String word = each.word().folded();
    if (word.length() > MAX_LENGTH) {
      before = null;
      return;
    }
    each.gaps().forEach(gap -> words.add(gap.folded()));
    if (each.isLoose()) {
      words.add(word);
    }
    if (before != null && before.isPairedWith(each)) {
      words.add(before.word().folded() + ' ' + word);
    }
    before = each;
  }
}
