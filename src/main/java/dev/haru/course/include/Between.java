package dev.haru.course.include;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines between two lines that contain given texts.
 *
 * @param after a text in the line before the first one, or "" for the beginning of the file
 * @param before a text in the line after the last one, or "" for the end of the file
 */
record Between(String after, String before) implements Selection {

  @Override
  public @Nullable List<String> of(List<String> lines) {
    List<String> selected = new ArrayList<>();
    boolean isInside = after.isEmpty();
    for (String line : lines) {
      if (isInside && !before.isEmpty() && line.contains(before)) {
        return selected;
      } else if (isInside) {
        selected.add(line);
      } else {
        isInside = line.contains(after);
      }
    }
    return isInside ? selected : null;
  }
}
