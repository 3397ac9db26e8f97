package dev.haru.course.markdown.syntax;

import java.util.List;

/**
 * What a line of syntax says.
 *
 * @param label shown before the title or the text that follows, such as "Note: ", or ""
 * @param start where its title starts, counted from the line's first non-space character
 * @param end where its title ends; the start if it has none
 * @param id an id for the heading next to it, or ""
 * @param namesNext whether that is the heading below it, not the one above
 * @param replacesList whether a table of contents takes the place of the list before it
 * @param alts texts that describe images
 */
record MarkerLine(
    String label,
    int start,
    int end,
    String id,
    boolean namesNext,
    boolean replacesList,
    List<String> alts) {

  /** A line without anything to read. */
  static final MarkerLine NOTHING = titled("", 0, 0);

  static MarkerLine titled(String label, int start, int end) {
    return new MarkerLine(label, start, Math.max(start, end), "", false, false, List.of());
  }

  static MarkerLine identified(String id, boolean namesNext) {
    return new MarkerLine("", 0, 0, id, namesNext, false, List.of());
  }

  static MarkerLine contents() {
    return new MarkerLine("", 0, 0, "", false, true, List.of());
  }

  MarkerLine withAlts(List<String> texts) {
    return new MarkerLine(label, start, end, id, namesNext, replacesList, texts);
  }
}
