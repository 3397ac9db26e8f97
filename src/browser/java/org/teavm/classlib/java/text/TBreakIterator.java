package org.teavm.classlib.java.text;

import java.util.Locale;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSNumber;

/**
 * {@code java.text.BreakIterator}: characters by the browser's {@code Intl.Segmenter}, sentences by
 * the JDK's rules.
 */
public final class TBreakIterator {

  public static final int DONE = -1;

  private static final String SENTENCE_ENDS = SentenceEnds.regExp();

  private final boolean isOfSentences;
  private int[] bounds = {0};
  private int at;

  private TBreakIterator(boolean isOfSentences) {
    this.isOfSentences = isOfSentences;
  }

  public static TBreakIterator getSentenceInstance(Locale locale) {
    return new TBreakIterator(true);
  }

  public static TBreakIterator getCharacterInstance(Locale locale) {
    return new TBreakIterator(false);
  }

  public void setText(String text) {
    JSArrayReader<JSNumber> starts =
        isOfSentences ? sentences(text, SENTENCE_ENDS) : characters(text);
    bounds = new int[starts.getLength() + 1];
    for (int i = 0; i < starts.getLength(); i++) {
      bounds[i] = starts.get(i).intValue();
    }
    bounds[starts.getLength()] = text.length();
    at = 0;
  }

  public int first() {
    at = 0;
    return bounds[0];
  }

  public int next() {
    at++;
    return at < bounds.length ? bounds[at] : DONE;
  }

  public boolean isBoundary(int offset) {
    for (int bound : bounds) {
      if (bound == offset) {
        return true;
      }
    }
    return false;
  }

  public int preceding(int offset) {
    int before = DONE;
    for (int bound : bounds) {
      if (bound < offset) {
        before = bound;
      }
    }
    return before;
  }

  @JSBody(
      params = "text",
      script =
          "return Array.from(new Intl.Segmenter('und', {granularity: 'grapheme'}).segment(text), s"
              + " => s.index);")
  private static native JSArrayReader<JSNumber> characters(String text);

  @JSBody(
      params = {"text", "ends"},
      script =
          "var starts = text ? [0] : [];"
              + "Array.from(text.matchAll(new RegExp(ends, 'gu'))).forEach(function(end) {"
              + "  if (end[1]) { starts.push(end.index); }"
              + "  starts.push(end.index + end[0].length); });"
              + "return starts.filter(function(start, i) {"
              + "  return start < text.length && start !== starts[i - 1]; });")
  private static native JSArrayReader<JSNumber> sentences(String text, String ends);
}
