package org.teavm.classlib.java.util.regex;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** {@code java.util.regex.Pattern} by the browser's own regular expressions. */
public final class TPattern {

  public static final int CASE_INSENSITIVE = 2;
  public static final int DOTALL = 32;

  private final String pattern;
  private final JSObject anywhere;
  private final JSObject whole;

  private TPattern(String pattern, int flags) {
    this.pattern = pattern;
    String source = JavaScriptRegExp.of(pattern, flags);
    this.anywhere = regExp(source, "gu");
    this.whole = regExp("(?:" + source + ")(?![^])", "yu");
  }

  public static TPattern compile(String pattern) {
    return new TPattern(pattern, 0);
  }

  public static TPattern compile(String pattern, int flags) {
    return new TPattern(pattern, flags);
  }

  public static boolean matches(String pattern, CharSequence text) {
    return compile(pattern).matcher(text).matches();
  }

  public static String quote(String text) {
    return "\\Q" + text + "\\E";
  }

  public TMatcher matcher(CharSequence text) {
    return new TMatcher(anywhere, whole, text.toString());
  }

  public String[] split(CharSequence text) {
    return split(text, 0);
  }

  public String[] split(CharSequence text, int limit) {
    String whole = text.toString();
    List<String> parts = new ArrayList<>();
    TMatcher matcher = matcher(text);
    int from = 0;
    while ((limit <= 0 || parts.size() < limit - 1) && matcher.find()) {
      if (matcher.end() > 0) { // nothing comes before a match of no width at the beginning
        parts.add(whole.substring(from, matcher.start()));
        from = matcher.end();
      }
    }
    if (from == 0 && parts.isEmpty()) {
      return new String[] {whole};
    }
    parts.add(whole.substring(from));
    while (limit == 0 && !parts.isEmpty() && parts.getLast().isEmpty()) {
      parts.removeLast();
    }
    return parts.toArray(new String[0]);
  }

  @Override
  public String toString() {
    return pattern;
  }

  @JSBody(
      params = {"source", "flags"},
      script = "return new RegExp(source, flags);")
  private static native JSObject regExp(String source, String flags);
}
