package org.teavm.classlib.impl.text;

import org.teavm.jso.JSBody;

/** The digits of doubles by the browser's own; TeaVM has tables for them. */
public final class DoubleAnalyzer {

  public static final int DECIMAL_PRECISION = 18;
  public static final long DOUBLE_MAX_POS = 100_000_000_000_000_000L;

  private DoubleAnalyzer() {}

  /** The fewest decimal digits that tell a double from all others. */
  public static final class Result {
    public long mantissa;
    public int exponent;
    public boolean sign;
  }

  public static void analyze(double value, Result result) {
    result.sign = value < 0 || value == 0 && 1 / value < 0;
    String text = written(Math.abs(value));
    int e = text.indexOf('e');
    String digits = text.substring(0, e).replace(".", "");
    long mantissa = 0;
    for (int i = 0; i < DECIMAL_PRECISION; i++) {
      mantissa = 10 * mantissa + (i < digits.length() ? digits.charAt(i) - '0' : 0);
    }
    result.mantissa = mantissa;
    result.exponent = FloatAnalyzer.exponent(text, e);
  }

  @JSBody(params = "value", script = "return value.toExponential();")
  private static native String written(double value);
}
