package org.teavm.classlib.java.text;

import org.teavm.jso.JSBody;

/** {@code java.text.Normalizer} by the browser's own normalization. */
public final class TNormalizer {

  /** The forms, named as JavaScript names them. */
  public enum Form {
    NFD,
    NFC,
    NFKD,
    NFKC
  }

  private TNormalizer() {}

  public static String normalize(CharSequence text, Form form) {
    return normalize(text.toString(), form.name());
  }

  public static boolean isNormalized(CharSequence text, Form form) {
    return normalize(text, form).equals(text.toString());
  }

  @JSBody(
      params = {"text", "form"},
      script = "return text.normalize(form);")
  private static native String normalize(String text, String form);
}
