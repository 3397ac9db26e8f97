package dev.haru.course.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader sees of a tag: its title, the text that describes its image, its kind of note. */
final class TagText {

  private static final Set<String> TITLES = Set.of("title", "header", "summary", "caption");
  private static final Set<String> KINDS = Set.of("style", "type", "kind");

  /** Tags whose argument {@code name} is shown, or the first quoted text without a key. */
  private static final Set<String> NAMED =
      Set.of("tab", "details", "expand", "admonition", "collapse", "card");

  private static final Pattern NAME = Pattern.compile("\\{[{%<]++-?\\s*+([A-Za-z][\\w-]*+)");
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "(?<=\\s)(?:([A-Za-z][\\w-]*+)\\s*+=\\s*+)?+(?:\"([^\"]*+)\"|'([^']*+)'|([\\w-]++))");

  private TagText() {}

  /** Reads a tag at the beginning of a line. */
  static MarkerLine read(String line, int end) {
    Matcher name = NAME.matcher(line).region(0, end);
    if (!name.lookingAt()) {
      return MarkerLine.NOTHING;
    }
    boolean named = NAMED.contains(name.group(1));
    String label = "";
    int[] title = {0, 0};
    List<String> alts = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(line).region(name.end(), end).useTransparentBounds(true);
    while (argument.find()) {
      int group = argument.group(2) != null ? 2 : argument.group(3) != null ? 3 : 4;
      String key = argument.group(1);
      if (key == null && group == 4) {
        label = label.isEmpty() ? Labels.of(argument.group(4)) : label;
      } else if (key != null && KINDS.contains(key)) {
        label = label.isEmpty() ? Labels.of(argument.group(group)) : label;
      } else if ("alt".equals(key)) {
        alts.add(argument.group(group));
      } else if (title[1] == 0
          && (key == null || key.equals("name") ? named : TITLES.contains(key))) {
        title = new int[] {argument.start(group), argument.end(group)};
      }
    }
    String shown = label.isEmpty() ? Labels.of(name.group(1)) : label;
    return MarkerLine.titled(shown, title[0], title[1]).withAlts(alts);
  }
}
