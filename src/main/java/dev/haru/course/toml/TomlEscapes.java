package dev.haru.course.toml;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes in TOML's strings: {@code \n}, {@code \u00e9}; a backslash joins lines. */
final class TomlEscapes {

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\\s*\\n\\s*+)|(.))");

  private TomlEscapes() {}

  static String resolve(String string) {
    return string.indexOf('\\') < 0
        ? string
        : ESCAPE.matcher(string).replaceAll(e -> Matcher.quoteReplacement(resolve(e)));
  }

  private static String resolve(MatchResult escape) {
    String hex = escape.group(1) != null ? escape.group(1) : escape.group(2);
    if (hex != null) {
      long code = Long.parseLong(hex, 16);
      return Character.MIN_CODE_POINT <= code && code <= Character.MAX_CODE_POINT
          ? Character.toString((int) code)
          : "\uFFFD";
    }
    if (escape.group(3) != null) {
      return "";
    }
    return switch (escape.group(4)) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "r", "b", "f" -> " ";
      default -> escape.group(4);
    };
  }
}
