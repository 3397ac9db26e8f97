package dev.haru.course.files;

import dev.haru.language.LanguageLabel;
import dev.haru.language.LanguageLabel.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * The end of a file's name that may be a language: {@code README.ko}, {@code README_zh-CN}, {@code
 * x-korean}.
 *
 * @param stem the name before it
 * @param label what it means
 * @param isDotted whether a dot separates it: words in a name are rarely separated by dots
 */
record LanguageSuffix(String stem, LanguageLabel label, boolean isDotted) {

  /** A language, a script and a region: {@code zh-Hant-TW}. */
  private static final int MAX_PARTS = 3;

  /**
   * Returns the longest end of a file's name that is a language, or null if there is none.
   *
   * @param name the name without its ending
   */
  static @Nullable LanguageSuffix of(String name, PathLabels labels) {
    LanguageSuffix longest = null;
    int at = name.length();
    for (int parts = 0; parts < MAX_PARTS; parts++) {
      at = separator(name, at - 1);
      if (at < 1) {
        return longest;
      }
      LanguageLabel label = labels.of(name.substring(at + 1));
      if (label != null && (longest == null || label.certainty() != Certainty.DOUBTFUL)) {
        longest = new LanguageSuffix(name.substring(0, at), label, name.charAt(at) == '.');
      }
    }
    return longest;
  }

  private static int separator(String name, int from) {
    int at = from;
    while (at >= 0 && "-_.".indexOf(name.charAt(at)) < 0) {
      at--;
    }
    return at;
  }
}
