package org.teavm.classlib.java.util.regex;

import java.util.function.Function;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** {@code java.util.regex.Matcher} by the browser's own regular expressions. */
public final class TMatcher {

  private final JSObject anywhere;
  private final JSObject whole;
  private final String text;
  private JSObject found;
  private int next;

  TMatcher(JSObject anywhere, JSObject whole, String text) {
    this.anywhere = anywhere;
    this.whole = whole;
    this.text = text;
  }

  public boolean matches() {
    found = exec(whole, text, 0);
    return found != null;
  }

  public boolean find() {
    found = next > text.length() ? null : exec(anywhere, text, next);
    if (found != null) {
      next = end() > start() ? end() : afterCharAt(end());
    }
    return found != null;
  }

  /** JavaScript does not look between the two halves of a character outside the basic plane. */
  private int afterCharAt(int at) {
    return at + (at < text.length() ? Character.charCount(text.codePointAt(at)) : 1);
  }

  public String group() {
    return group(0);
  }

  public String group(int number) {
    return group(found(), number);
  }

  public int start() {
    return index(found());
  }

  public int end() {
    return index(found()) + group(0).length();
  }

  public String replaceAll(String replacement) {
    return replaceAll(match -> {
      StringBuilder replaced = new StringBuilder();
      for (int i = 0; i < replacement.length(); i++) {
        char c = replacement.charAt(i);
        if (c == '$') {
          i++;
          String group = match.group(replacement.charAt(i) - '0');
          replaced.append(group == null ? "" : group);
        } else {
          replaced.append(c == '\\' ? replacement.charAt(++i) : c);
        }
      }
      return replaced.toString();
    });
  }

  /** Replaces by what a function makes of each match; it is not read for groups again. */
  private String replaceAll(Function<TMatcher, String> replacer) {
    StringBuilder replaced = new StringBuilder();
    int from = 0;
    next = 0;
    while (find()) {
      replaced.append(text, from, start()).append(replacer.apply(this));
      from = end();
    }
    return replaced.append(text, from, text.length()).toString();
  }

  private JSObject found() {
    if (found == null) {
      throw new IllegalStateException("No match found");
    }
    return found;
  }

  @JSBody(
      params = {"regExp", "text", "from"},
      script = "regExp.lastIndex = from; return regExp.exec(text);")
  private static native JSObject exec(JSObject regExp, String text, int from);

  @JSBody(
      params = {"match", "number"},
      script = "return match[number] === undefined ? null : match[number];")
  private static native String group(JSObject match, int number);

  @JSBody(params = "match", script = "return match.index;")
  private static native int index(JSObject match);
}
