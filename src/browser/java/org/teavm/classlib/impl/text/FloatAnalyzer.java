package org.teavm.classlib.impl.text;

import org.teavm.jso.JSBody;

/** The digits of floats by the browser's own; TeaVM has tables for them. */
public final class FloatAnalyzer {

  public static final int PRECISION = 9;
  public static final int MAX_POS = 100_000_000;

  private FloatAnalyzer() {}

  /** The fewest decimal digits that tell a float from all others. */
  public static final class Result {
    public int mantissa;
    public int exponent;
    public boolean sign;
  }

  public static void analyze(float value, Result result) {
    result.sign = Float.floatToIntBits(value) < 0;
    String text = written(Math.abs(value));
    int e = text.indexOf('e');
    String digits = text.substring(0, e).replace(".", "");
    int mantissa = Integer.parseInt(digits);
    for (int i = digits.length(); i < PRECISION; i++) {
      mantissa *= 10;
    }
    result.mantissa = mantissa;
    result.exponent = exponent(text, e);
  }

  /** Returns the exponent of a number as JavaScript writes it: {@code 1.5e+3}. */
  static int exponent(String text, int e) {
    int size = Integer.parseInt(text.substring(e + 2));
    return text.charAt(e + 1) == '-' ? -size : size;
  }

  @JSBody(
      params = "value",
      script =
          "for (let p = 0; p < 8; p++) { const text = value.toExponential(p);"
              + " if (Math.fround(+text) === value) { return text; } }"
              + " return value.toExponential(8);")
  private static native String written(float value);
}
