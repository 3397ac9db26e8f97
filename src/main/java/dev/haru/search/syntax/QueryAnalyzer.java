package dev.haru.search.syntax;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TechnicalTokenizer;
import dev.haru.analysis.TermAnalyzer;
import java.util.ArrayList;
import java.util.List;

/** The analysis of a query's text, in the same way as lessons. */
public final class QueryAnalyzer {

  /**
   * A word of the query.
   *
   * @param typed how it was typed
   * @param start the index of its first char in the text
   * @param whole the terms for the whole word: a technical word as written and joined; none for a
   *     plain word
   * @param parts the terms of its parts: one for a plain word, none for a word such as C++
   * @param position the number of words before it, including words that the analyzer drops
   * @param stems the stems of verbs within it: 쓰 for 쓰기
   * @param type its token type
   */
  public record Word(
      String typed,
      int start,
      List<String> whole,
      List<String> parts,
      int position,
      List<String> stems,
      String type) {

    /** Returns false for a Korean word that is in no dictionary, otherwise true. */
    public boolean isReal() {
      return !type.equals(Analyzers.UNKNOWN);
    }

    /** Returns whether it is a Korean verb or adjective. */
    public boolean isVerb() {
      return type.equals(Analyzers.VERB);
    }

    /** Returns whether it is an operator of code. */
    public boolean isOperator() {
      return type.equals(Analyzers.OPERATOR);
    }

    /** Returns the index after its last char in the text. */
    public int end() {
      return start + typed.length();
    }

    /** Returns the terms that identify the word best. */
    public List<String> best() {
      return whole.isEmpty() ? parts : whole.subList(0, 1);
    }

    /** Returns its most exact terms that span one position each. */
    private List<String> exact() {
      return parts.size() <= 1 ? best() : parts;
    }
  }

  private record Token(TechnicalTokenizer.Term term, int position) {}

  private QueryAnalyzer() {}

  /** Returns the words of a text in order. */
  public static List<Word> of(TermAnalyzer analyzer, String text) {
    List<Token> tokens = tokens(analyzer, text);
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      // A technical word: whole, possibly joined, then its parts from the same position on.
      Token first = tokens.get(at);
      int after = first.position() + first.term().length();
      int end = at + 1;
      while (end < tokens.size() && tokens.get(end).position() < after) {
        end++;
      }
      words.add(word(text, tokens.subList(at, end)));
      at = end;
    }
    return words;
  }

  private static Word word(String text, List<Token> tokens) {
    Token first = tokens.get(0);
    List<Token> outer = tokens.stream().filter(token -> !token.term().isInner()).toList();
    int wholes = 0;
    while (wholes + 1 < outer.size() && outer.get(wholes + 1).position() == first.position()) {
      wholes++;
    }
    return new Word(
        text.substring(first.term().start(), first.term().end()),
        first.term().start(),
        terms(outer.subList(0, wholes)),
        terms(outer.subList(wholes, outer.size())),
        first.position(),
        terms(tokens.stream().filter(token -> token.term().type().equals(Analyzers.STEM)).toList()),
        first.term().type());
  }

  /** Returns a phrase's terms, one for each position. */
  public static List<Phrase.Placed> phrase(TermAnalyzer analyzer, String text) {
    List<Phrase.Placed> placed = new ArrayList<>();
    int first = -1;
    for (Word word : of(analyzer, text)) {
      first = first < 0 ? word.position() : first;
      int position = word.position() - first;
      for (String term : word.exact()) {
        placed.add(new Phrase.Placed(term, position++));
      }
    }
    return placed;
  }

  private static List<String> terms(List<Token> tokens) {
    return tokens.stream().map(token -> token.term().term()).toList();
  }

  private static List<Token> tokens(TermAnalyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    int position = -1;
    for (TechnicalTokenizer.Term term : analyzer.terms(text)) {
      position += term.increment();
      tokens.add(new Token(term, position));
    }
    return tokens;
  }
}
