package dev.haru.course.markdown;

import dev.haru.course.files.LessonText;
import org.jspecify.annotations.Nullable;

/** The language that a code fence names: {@code r} for {@code r} and {@code {r, echo=FALSE}}. */
final class FenceLanguage {

  private FenceLanguage() {}

  /** Returns the language of a fence with this info string, or "" if it names none. */
  static String of(@Nullable String info) {
    String word = info == null ? "" : LessonText.tidy(info);
    boolean isChunk =
        word.length() > 1 && word.charAt(0) == '{' && Character.isLetter(word.charAt(1));
    int start = isChunk ? 1 : 0;
    int end = start;
    while (end < word.length()
        && !Character.isWhitespace(word.charAt(end))
        && !(isChunk && ",}".indexOf(word.charAt(end)) >= 0)) {
      end++;
    }
    return word.substring(start, end);
  }
}
