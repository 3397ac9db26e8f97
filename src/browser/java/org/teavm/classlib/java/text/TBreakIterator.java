package org.teavm.classlib.java.text;

import java.util.Locale;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSNumber;

/** {@code java.text.BreakIterator} by the browser's {@code Intl.Segmenter}. */
public final class TBreakIterator {

  public static final int DONE = -1;

  private final String granularity;
  private int[] bounds = {0};
  private int at;

  private TBreakIterator(String granularity) {
    this.granularity = granularity;
  }

  public static TBreakIterator getSentenceInstance(Locale locale) {
    return new TBreakIterator("sentence");
  }

  public static TBreakIterator getCharacterInstance(Locale locale) {
    return new TBreakIterator("grapheme");
  }

  public void setText(String text) {
    JSArrayReader<JSNumber> starts = starts(text, granularity);
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
      params = {"text", "granularity"},
      script =
          "return Array.from(new Intl.Segmenter('und', {granularity: granularity}).segment(text), s"
              + " => s.index);")
  private static native JSArrayReader<JSNumber> starts(String text, String granularity);
}
