package dev.haru.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;

/** Everything that an analyzer says about a word; terms within a word are marked as in an index. */
public record Token(String term, int start, int end, int increment, int length) {

  /** Returns an analyzer's tokens for a text. */
  public static List<Token> of(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    int end =
        TokenReader.forEach(
            analyzer,
            text,
            term ->
                tokens.add(
                    new Token(
                        term.isInner() ? AnalyzedText.inner(term.term()) : term.term(),
                        term.start(),
                        term.end(),
                        term.increment(),
                        term.length())));
    assertThat(end)
        .as("where %s says that '%s' ends", analyzer, text)
        .isBetween(tokens.isEmpty() ? 0 : tokens.getLast().end(), text.length());
    return tokens;
  }

  /** Returns the terms alone. */
  public static List<String> terms(Analyzer analyzer, String text) {
    return of(analyzer, text).stream().map(Token::term).toList();
  }

  /**
   * Returns {@code term start-end}, with {@code +increment} and {@code *length} if they are not 1.
   */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %d-%d", term, start, end)
        + (increment == 1 ? "" : "+" + increment)
        + (length == 1 ? "" : "*" + length);
  }
}
