package dev.haru.analysis;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tokens of a text, each in the field of its stretch.
 *
 * <p>Positions are counted across all fields, so that a position alone tells where in the text a
 * token is. There is a gap between stretches, so that no phrase matches across blocks.
 *
 * @param text the text
 * @param fields the tokens of each field in the order of the text; none for a field whose stretches
 *     have no words
 * @param tokens the tokens of all fields in the order of the text
 */
public record AnalyzedText(String text, SortedMap<String, List<Token>> fields, List<Token> tokens) {

  /** The gap between two stretches, wider than any slop that a query uses. */
  public static final int GAP = 10;

  /** Marks a term within a longer word. No word of a query begins like this. */
  private static final char INNER = '*';

  /** An empty text, which belongs to no field. */
  public static final AnalyzedText EMPTY = new AnalyzedText("", new TreeMap<>(), List.of());

  /**
   * A token.
   *
   * @param position from 0; two may share one
   * @param start the offset of its first char in the text
   * @param end the offset after its last char
   */
  public record Token(String term, int position, int start, int end) {}

  /**
   * Returns the form in which a term is indexed at the place of a longer word that contains it: the
   * effect of {@code useEffect} is not the word effect.
   */
  public static String inner(String term) {
    return INNER + term;
  }

  /** Creates an analyzed text with fields of its own and a view of the tokens. */
  public AnalyzedText {
    fields = new TreeMap<>(fields);
    tokens = Collections.unmodifiableList(tokens);
  }
}
