package dev.haru.course.files;

import dev.haru.language.LanguageLabel;
import dev.haru.language.LanguageNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A course's own pattern for its lessons' paths, such as {@code i18n/{lang}/docs/week*}{@code
 * /day-{day}.md}.
 *
 * <p>{@code {year}} is four digits, {@code {day}} one to four, {@code {lang}} a language, {@code
 * {path}} anything, slashes included; {@code *} is anything within one directory's name. Letter
 * case is ignored. Immutable.
 */
public final class PathLayout {

  private static final int MAX_CHARS = 1_000;

  /** More parts of arbitrary length would make long paths slow to read. */
  private static final int MAX_STARS = 20;

  private final List<LayoutPart> parts;

  private PathLayout(List<LayoutPart> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads a layout's template.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with it
   */
  public static PathLayout of(String template) {
    if (template.length() > MAX_CHARS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "it has %d characters but may have %d", template.length(), MAX_CHARS));
    }
    List<LayoutPart> parts = new ArrayList<>();
    int literal = 0;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c != '{' && c != '*') {
        continue;
      }
      if (literal < i) {
        parts.add(new LayoutPart.Literal(template.substring(literal, i)));
      }
      if (c == '*') {
        parts.add(LayoutPart.Wild.STAR);
      } else {
        int end = template.indexOf('}', i);
        parts.add(named(end < 0 ? template.substring(i) : template.substring(i + 1, end), parts));
        i = end;
      }
      literal = i + 1;
    }
    if (literal < template.length()) {
      parts.add(new LayoutPart.Literal(template.substring(literal)));
    }
    long stars = parts.stream().filter(part -> part == LayoutPart.Wild.STAR).count();
    if (stars > MAX_STARS) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "it has %d '*' but may have %d", stars, MAX_STARS));
    }
    return new PathLayout(parts);
  }

  private static LayoutPart named(String name, List<LayoutPart> before) {
    for (LayoutPart.Wild part : LayoutPart.Wild.values()) {
      if (!name.isEmpty() && part.key().equals(name) && !before.contains(part)) {
        return part;
      }
    }
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "'%s' must be one of %s, each at most once, in braces",
            name,
            Arrays.stream(LayoutPart.Wild.values())
                .map(LayoutPart.Wild::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.joining(", "))));
  }

  /** Returns what the path says, or null if it does not have this layout. */
  @Nullable LessonPath read(String path, PathLabels labels) {
    Matching matching = new Matching(path);
    if (!matching.matches(0, 0)) {
      return null;
    }
    String lang = matching.text(LayoutPart.Wild.LANG);
    String rest = matching.text(LayoutPart.Wild.PATH);
    String common = rest != null ? rest : matching.without(LayoutPart.Wild.LANG);
    return new LessonPath(
        path,
        lang == null ? null : language(lang, labels),
        matching.number(LayoutPart.Wild.YEAR),
        matching.number(LayoutPart.Wild.DAY),
        common.toLowerCase(Locale.ROOT));
  }

  private static String language(String name, PathLabels labels) {
    LanguageLabel label = labels.of(name);
    return label == null ? LanguageNames.canonical(name) : label.language();
  }

  /**
   * The match of one path, trying the longest end of each part first. No part is tried twice at the
   * same place, so that many {@code *} stay fast.
   */
  private final class Matching {
    private final String path;
    private final BitSet failed = new BitSet();
    private final Map<LayoutPart.Wild, int[]> found = new EnumMap<>(LayoutPart.Wild.class);

    Matching(String path) {
      this.path = path;
    }

    boolean matches(int index, int at) {
      if (index == parts.size()) {
        return at == path.length();
      }
      int state = index * (path.length() + 1) + at;
      if (failed.get(state)) {
        return false;
      }
      LayoutPart part = parts.get(index);
      for (int end : part.ends(path, at)) {
        if (matches(index + 1, end)) {
          if (part instanceof LayoutPart.Wild wild) {
            found.put(wild, new int[] {at, end});
          }
          return true;
        }
      }
      failed.set(state);
      return false;
    }

    @Nullable String text(LayoutPart.Wild part) {
      int[] range = found.get(part);
      return range == null ? null : path.substring(range[0], range[1]);
    }

    @Nullable Integer number(LayoutPart.Wild part) {
      String text = text(part);
      return text == null ? null : Integer.valueOf(text);
    }

    String without(LayoutPart.Wild part) {
      int[] range = found.get(part);
      return range == null
          ? path
          : (path.substring(0, range[0]) + path.substring(range[1])).replace("//", "/");
    }
  }
}
