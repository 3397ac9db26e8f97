package dev.haru.analysis;

import dev.haru.text.WrittenWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The terms of words that stand alone, as in a query. Where words are told apart by a dictionary,
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
    return known.computeIfAbsent(
        new Word(group, word), each -> terms(tokens(each.group(), each.text())));
  }

  private List<AnalyzedText.Token> tokens(String group, String text) {
    TextAnalyzer analyzed = new TextAnalyzer(text);
    analyzed.add(0, text.length(), "", analyzers.of(group), TokenConsumer.NONE);
    return analyzed.result().tokens();
  }

  private static List<String> terms(List<AnalyzedText.Token> tokens) {
    return tokens.stream().map(AnalyzedText.Token::term).toList();
  }

  /**
   * A word of a text.
   *
   * @param word the word as it is written
   * @param isDropped whether the analyzer drops it when it stands alone
   * @param terms its terms in the text
   * @param isSame whether these are its terms when it stands alone
   */
  public record InText(
      WrittenWords.Word word, boolean isDropped, List<String> terms, boolean isSame) {}

  /** Returns the words of a text of an analyzer group. */
  public List<InText> in(String group, String text) {
    return in(group, text, tokens(group, text), 0);
  }

  /**
   * Returns the words of a text that has been analyzed.
   *
   * @param tokens its tokens
   * @param from the offset at which the text begins in the text of the tokens
   */
  public List<InText> in(String group, String text, List<AnalyzedText.Token> tokens, int from) {
    List<InText> words = new ArrayList<>();
    int next = 0;
    for (WrittenWords.Word word : WrittenWords.in(text)) {
      while (next < tokens.size() && tokens.get(next).end() - from <= word.start()) {
        next++;
      }
      int end = next;
      while (end < tokens.size() && tokens.get(end).start() - from < word.end()) {
        end++;
      }
      List<String> terms = terms(tokens.subList(next, end));
      String written = text.substring(word.start(), word.end());
      boolean isCertain = !CourseTokenizer.needsNori(written); // whatever stands around it
      List<String> lone = isCertain ? terms : of(group, written);
      words.add(new InText(word, lone.isEmpty(), terms, terms.equals(lone)));
    }
    return words;
  }
}
