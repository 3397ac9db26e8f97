package dev.haru.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Analyzes a text stretch by stretch, each for its own field. */
public final class TextAnalyzer {

  private final String text;
  private final TermSource source;
  private final SortedMap<String, List<AnalyzedText.Token>> fields = new TreeMap<>();
  private final List<AnalyzedText.Token> all = new ArrayList<>();

  /** Each term once, because terms recur in a long text. */
  private final Map<String, String> terms = new HashMap<>();

  private int position = -1;

  /**
   * Creates an analyzer of a text.
   *
   * @param source where the terms of its stretches come from
   */
  public TextAnalyzer(String text, TermSource source) {
    this.text = text;
    this.source = source;
  }

  /**
   * Analyzes the next stretch of the text, ignoring marks.
   *
   * @param start the offset of its first char
   * @param end the offset after its last char
   * @param consumer receives its tokens
   */
  public void add(int start, int end, String field, TermAnalyzer analyzer, TokenConsumer consumer) {
    add(start, end, field, analyzer, false, consumer);
  }

  /** Analyzes the next stretch of the text as code, in which marks are operators. */
  public void addCode(
      int start, int end, String field, TermAnalyzer analyzer, TokenConsumer consumer) {
    add(start, end, field, analyzer, true, consumer);
  }

  private void add(
      int start,
      int end,
      String field,
      TermAnalyzer analyzer,
      boolean isCode,
      TokenConsumer consumer) {
    position += fields.isEmpty() ? 0 : AnalyzedText.GAP;
    List<AnalyzedText.Token> ofField = fields.computeIfAbsent(field, name -> new ArrayList<>());
    String stretch = text.substring(start, end);
    consumer.begin(stretch);
    source.forEach(
        analyzer,
        stretch,
        term -> {
          boolean isMark = term.type().equals(Analyzers.MARK);
          if (isMark && !isCode) {
            return;
          }
          position += isMark ? 0 : term.increment();
          AnalyzedText.Token token =
              new AnalyzedText.Token(
                  terms.computeIfAbsent(indexed(term), each -> each),
                  Math.max(position, 0), // a mark may be the first token
                  start + term.start(),
                  start + term.end());
          ofField.add(token);
          all.add(token);
          if (isWord(term)) {
            consumer.add(text, start, token, term.increment(), term.length());
          }
        });
    consumer.end(text);
  }

  private static String indexed(TechnicalTokenizer.Term term) {
    return term.isInner() ? AnalyzedText.inner(term.term()) : term.term();
  }

  private static boolean isWord(TechnicalTokenizer.Term term) {
    return !term.isInner()
        && !term.type().equals(Analyzers.OPERATOR)
        && !term.type().equals(Analyzers.MARK);
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  /** Returns the text with the tokens of the stretches that have been added. */
  public AnalyzedText result() {
    return new AnalyzedText(text, fields, all);
  }
}
