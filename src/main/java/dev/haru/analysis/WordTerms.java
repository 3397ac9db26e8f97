package dev.haru.analysis;

import dev.haru.hangul.Hangul;
import dev.haru.text.WrittenWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The terms of words that stand alone, as in a query. Where words are told apart by a dictionary,
 * they may differ from those of the same word in a sentence. Safe for use by several threads.
 */
public final class WordTerms {

  /** The most words whose terms are cached: some megabytes. */
  private static final int MOST = 50_000;

  /**
   * The longest word that is analyzed alone, where words are not separated: longer stretches are
   * sentences, which nobody types for a word and which take most of the time.
   */
  private static final int LONGEST = 10;

  private final TextAnalysis analyzers;

  /** The terms by group and word; no record, whose methods Java would generate at every start. */
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  public WordTerms(TextAnalysis analyzers) {
    this.analyzers = analyzers;
  }

  /** Returns the terms of a word in an analyzer group, none if its analyzer drops the word. */
  public List<String> of(String group, String word) {
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(
        group + ' ' + word,
        each -> tokens(group, word).stream().map(AnalyzedText.Token::term).toList());
  }

  private List<AnalyzedText.Token> tokens(String group, String text) {
    TextAnalyzer analyzed = new TextAnalyzer(text, TermAnalyzer::forEach);
    analyzed.add(0, text.length(), "", analyzers.of(group), TokenConsumer.NONE);
    return analyzed.result().tokens();
  }

  /**
   * A word of a text.
   *
   * @param word the word as it is written
   * @param alone its terms when it stands alone
   * @param terms its terms in the text
   * @param gaps its stretches without terms, if Japanese or Chinese writes several words as one
   * @param group the analyzer group
   */
  public record InText(
      WrittenWords.Word word,
      List<String> alone,
      List<String> terms,
      List<WrittenWords.Word> gaps,
      String group) {

    /** Returns whether the analyzer drops the word when it stands alone. */
    public boolean isDropped() {
      return alone.isEmpty();
    }

    /**
     * Returns whether the word is hard to recognize by its terms wherever it stands: it has none,
     * or a Korean one of one syllable.
     */
    public boolean isLittle() {
      return alone.isEmpty() || group.equals(Analyzers.MAIN) && hasSyllable();
    }

    private boolean hasSyllable() {
      for (String term : alone) { // no stream: every word of a course comes here
        if (isSyllable(term)) {
          return true;
        }
      }
      return false;
    }

    /**
     * Returns whether a section has this word and the one after it as a pair, because their terms
     * do not tell that they stand side by side. Of the languages that drop one word in two, only
     * pairs of little words.
     */
    public boolean isPairedWith(InText next) {
      return isLoose() && next.isLoose()
          || group.equals(Analyzers.MAIN) && (isDropped() || next.isDropped());
    }

    /** Returns whether the word may not be found by its terms. */
    public boolean isLoose() {
      return isLittle() || !terms.equals(alone);
    }

    private static boolean isSyllable(String term) {
      return term.length() == 1 && Hangul.isSyllable(term.charAt(0));
    }
  }

  /** Returns the words of a text of an analyzer group. */
  public List<InText> in(String group, String text) {
    List<InText> words = new ArrayList<>();
    forEach(group, text, tokens(group, text), 0, words::add);
    return words;
  }

  /**
   * Passes on the words of a text that has been analyzed, one at a time.
   *
   * @param tokens its tokens
   * @param from the offset at which the text begins in the text of the tokens
   */
  public void forEach(
      String group,
      String text,
      List<AnalyzedText.Token> tokens,
      int from,
      Consumer<InText> consumer) {
    int[] next = {0};
    WrittenWords.forEach(
        text,
        word -> {
          while (next[0] < tokens.size() && tokens.get(next[0]).end() - from <= word.start()) {
            next[0]++;
          }
          int end = next[0];
          while (end < tokens.size() && tokens.get(end).start() - from < word.end()) {
            end++;
          }
          consumer.accept(inText(group, text, word, tokens.subList(next[0], end), from));
        });
  }

  private InText inText(
      String group,
      String text,
      WrittenWords.Word word,
      List<AnalyzedText.Token> tokens,
      int from) {
    List<String> terms = new ArrayList<>(tokens.size());
    for (AnalyzedText.Token token : tokens) {
      terms.add(token.term());
    }
    String written = text.substring(word.start(), word.end());
    boolean isMain = group.equals(Analyzers.MAIN);
    boolean isCertain = // whatever stands around it
        !CourseTokenizer.needsNori(written) || !isMain && written.length() > LONGEST;
    boolean isOne = isCertain || terms.isEmpty() || isMain;
    return new InText(
        word,
        isCertain ? terms : of(group, written),
        terms,
        isOne ? List.of() : gaps(text, word, tokens, from),
        group);
  }

  private static List<WrittenWords.Word> gaps(
      String text, WrittenWords.Word word, List<AnalyzedText.Token> tokens, int from) {
    List<WrittenWords.Word> gaps = new ArrayList<>();
    int at = word.start();
    for (AnalyzedText.Token token : tokens) {
      if (token.start() - from > at) {
        gaps.addAll(WrittenWords.in(text.substring(at, token.start() - from)));
      }
      at = Math.max(at, token.end() - from);
    }
    if (at < word.end()) {
      gaps.addAll(WrittenWords.in(text.substring(at, word.end())));
    }
    return gaps;
  }
}
