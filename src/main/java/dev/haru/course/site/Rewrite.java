package dev.haru.course.site;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that changes paths, as in VitePress' {@code rewrites}: {@code :name} stands for one name
 * between slashes, {@code :name*} for any number of them.
 *
 * @param from the names that a path must have, at most one of them with {@code *}
 * @param to the names that replace them
 */
public record Rewrite(List<String> from, List<String> to) {

  /** Copies the lists. */
  public Rewrite {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** Returns a rule, or nothing if it uses other forms than these two. */
  public static Optional<Rewrite> of(String from, String to) {
    Rewrite rule = new Rewrite(names(from), names(to));
    boolean one = rule.from.stream().filter(Rewrite::isMany).count() <= 1;
    boolean simple = (from + to).chars().noneMatch(c -> "(){}?+\\".indexOf(c) >= 0);
    return one && simple && !rule.to.isEmpty() ? Optional.of(rule) : Optional.empty();
  }

  private static List<String> names(String pattern) {
    return Arrays.stream(pattern.split("/")).filter(name -> !name.isEmpty()).toList();
  }

  private static boolean isMany(String name) {
    return name.startsWith(":") && name.endsWith("*");
  }

  /** Returns a path as changed by the rule, or nothing if the rule does not match it. */
  Optional<String> apply(String path) {
    List<String> names = List.of(path.split("/"));
    int more = names.size() - from.size();
    Map<String, String> values = new HashMap<>();
    int at = 0;
    for (String each : from) {
      int end = isMany(each) ? at + more + 1 : at + 1;
      if (end < at || end > names.size() || !fits(each, names.subList(at, end), values)) {
        return Optional.empty();
      }
      at = end;
    }
    return at == names.size() ? Optional.of(filled(values)) : Optional.empty();
  }

  private static boolean fits(String pattern, List<String> names, Map<String, String> values) {
    String value = String.join("/", names);
    int colon = pattern.indexOf(':');
    if (colon < 0) {
      return pattern.equals(value);
    }
    int end = colon + 1;
    while (end < pattern.length() && Character.isJavaIdentifierPart(pattern.charAt(end))) {
      end++;
    }
    String after = isMany(pattern) ? "" : pattern.substring(end);
    boolean fits =
        value.length() >= colon + after.length()
            && value.startsWith(pattern.substring(0, colon))
            && value.endsWith(after);
    if (fits) {
      values.put(
          pattern.substring(colon, end), value.substring(colon, value.length() - after.length()));
    }
    return fits;
  }

  private String filled(Map<String, String> values) {
    StringBuilder path = new StringBuilder();
    for (String each : to) {
      int colon = each.indexOf(':');
      String name = isMany(each) ? each.substring(0, each.length() - 1) : each;
      int end = colon + 1;
      while (colon >= 0
          && end < name.length()
          && Character.isJavaIdentifierPart(name.charAt(end))) {
        end++;
      }
      String value =
          colon < 0
              ? name
              : name.substring(0, colon)
                  + values.getOrDefault(name.substring(colon, end), "")
                  + name.substring(end);
      if (!value.isEmpty()) {
        path.append(path.isEmpty() ? "" : "/").append(value);
      }
    }
    return path.toString();
  }
}
