package org.teavm.classlib.java.util;

/** {@code java.util.Locale}: haru's engine uses the root locale alone. */
public final class TLocale {

  public static final TLocale ROOT = new TLocale();

  private TLocale() {}

  public String toLanguageTag() {
    return "und";
  }
}
