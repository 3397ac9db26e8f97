package org.teavm.classlib.java.util;

/** {@code java.util.StringJoiner}. */
public final class TStringJoiner {

  private final String separator;
  private final StringBuilder joined = new StringBuilder();
  private boolean isEmpty = true;

  public TStringJoiner(CharSequence separator) {
    this.separator = separator.toString();
  }

  public TStringJoiner add(CharSequence next) {
    joined.append(isEmpty ? "" : separator).append(next);
    isEmpty = false;
    return this;
  }

  @Override
  public String toString() {
    return joined.toString();
  }
}
