package dev.haru.course.markdown.syntax;

import java.util.Locale;
import java.util.Set;

/** The labels of notes, which show that a text is, for example, a warning and not a step. */
public final class Labels {

  private static final Set<String> KINDS =
      Set.of(
          "note",
          "tip",
          "info",
          "important",
          "warning",
          "caution",
          "danger",
          "hint",
          "attention",
          "error",
          "success",
          "question",
          "example",
          "quote",
          "bug",
          "failure",
          "abstract",
          "summary",
          "todo",
          "seealso",
          "help",
          "check",
          "fail",
          "missing",
          "tldr",
          "faq");

  private Labels() {}

  /** Returns whether this is a kind of note. */
  static boolean isKind(String word) {
    return KINDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Returns the label of a kind, "Note: " for {@code note}, or "" if it is not a kind of note. */
  public static String of(String kind) {
    String word = kind.toLowerCase(Locale.ROOT);
    return KINDS.contains(word)
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1) + ": "
        : "";
  }
}
