package dev.haru.course.markdown.syntax;

import java.util.regex.Pattern;

/** A fence of MyST whose directive is code: {@code {code-block} python} with lines of options. */
public final class MystCode {

  /** Lines of options at the beginning, with the blank lines after them. */
  private static final Pattern OPTIONS =
      Pattern.compile("^(?:[ \\t]*+:[\\w-]++:[^\\n]*+\\n)++(?:[ \\t]*+\\n)*+");

  private MystCode() {}

  /** Returns the language that the text after the fence names, or "". */
  public static String language(String info) {
    return info.substring(info.indexOf('}') + 1).strip();
  }

  /** Returns the code without the options of its directive. */
  public static String withoutOptions(String code) {
    return OPTIONS.matcher(code).replaceFirst("");
  }
}
