package dev.haru.index.document;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.Analyzers;
import dev.haru.analysis.CourseTokenizer;
import dev.haru.analysis.TokenConsumer;
import dev.haru.analysis.WordTerms;
import dev.haru.hangul.Hangul;
import dev.haru.text.WrittenWords;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Collects the words of a section that a query might not find by their terms, as they are written:
 * words that the analyzer drops, that it reads differently in a sentence than alone, and Korean
 * words with a term of one syllable, which says too little to recognize them by. Of two dropped
 * words side by side the pair is collected too, because phrases have no positions to go by.
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
    String dropped = "";
    int next = 0;
    for (WrittenWords.Word word : WrittenWords.in(stretch)) {
      while (next < tokens.size() && tokens.get(next).end() - from <= word.start()) {
        next++;
      }
      if (word.folded().length() > MAX_LENGTH) {
        dropped = "";
        continue;
      }
      boolean isDropped =
          isAmbiguous(word)
              ? alone.of(group, text(word)).isEmpty()
              : next == tokens.size() || tokens.get(next).start() - from >= word.end();
      if (isDropped || isAmbiguous(word) && !isFound(word, next)) {
        words.add(word.folded());
      }
      if (isDropped && !dropped.isEmpty()) {
        words.add(dropped + ' ' + word.folded());
      }
      dropped = isDropped ? word.folded() : "";
    }
  }

  /** Returns whether the terms of a word may depend on the words around it. */
  private boolean isAmbiguous(WrittenWords.Word word) {
    return CourseTokenizer.needsNori(text(word));
  }

  private String text(WrittenWords.Word word) {
    return stretch.substring(word.start(), word.end());
  }

  private boolean isFound(WrittenWords.Word word, int first) {
    List<String> terms = new ArrayList<>();
    for (int i = first; i < tokens.size() && tokens.get(i).start() - from < word.end(); i++) {
      terms.add(tokens.get(i).term());
    }
    return terms.equals(alone.of(group, text(word)))
        && !(group.equals(Analyzers.MAIN)
            && terms.stream().anyMatch(WrittenWordCollector::isSyllable));
  }

  private static boolean isSyllable(String term) {
    return term.length() == 1 && Hangul.isSyllable(term.charAt(0));
  }
}
