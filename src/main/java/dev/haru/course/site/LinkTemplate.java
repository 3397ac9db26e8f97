package dev.haru.course.site;

import dev.haru.text.ClosestMatch;
import dev.haru.text.Percent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A URL with placeholders, such as <code>https://course.example/{pathNoExt}.html#{anchor}</code>.
 *
 * <p>Values are percent-encoded; only in paths a slash is kept. If <code>{anchor}</code> ends the
 * template and a section has no anchor, the part that introduces it, such as {@code #} or {@code
 * ?id=}, is left out. <code>{lang}</code> is the lesson's language as its path writes it; <code>
 * {path}</code> is then without it. For the course's usual language, <code>{lang}</code> and the
 * slash after it are left out.
 */
final class LinkTemplate {

  private sealed interface Part {}

  private record Literal(String text) implements Part {}

  private enum Placeholder implements Part {
    PATH("path"),
    PATH_NO_EXT("pathNoExt"),
    LANG("lang"),
    ANCHOR("anchor"),
    LINE("line");

    private final String key;

    Placeholder(String key) {
      this.key = key;
    }

    @Override
    public String toString() {
      return "{" + key + "}";
    }
  }

  private static final List<String> KEYS =
      Arrays.stream(Placeholder.values()).map(each -> each.key).toList();

  private static final String ALL =
      Arrays.stream(Placeholder.values()).map(Object::toString).collect(Collectors.joining(" "));

  /**
   * The allowed beginnings: schemes that open a page or an editor, and paths, but not {@code
   * javascript:}.
   */
  private static final Pattern START =
      Pattern.compile(
          "(?:https?|vscode|vscode-insiders|vscodium|idea|jetbrains)"
              + "://[^/?#:{}]+(?::[0-9]+)?[/?#].*"
              + "|file:///.*|/(?!/).*|(?!/)[^/:?#]*(?:[/?#].*)?",
          Pattern.DOTALL);

  private static final Pattern SCHEME = Pattern.compile("[a-z-]+:");

  private final List<Part> parts = new ArrayList<>();
  private final boolean relative;

  private LinkTemplate(String template) {
    this.relative = !template.startsWith("/") && !SCHEME.matcher(template).lookingAt();
  }

  /**
   * Reads a template.
   *
   * @throws InvalidLinks if it is invalid, with the place of the first mistake
   */
  static LinkTemplate of(String text) {
    String template = text.strip();
    if (template.isEmpty() || !START.matcher(template).matches()) {
      throw new InvalidLinks(
          "template",
          "template must begin with https://HOST/ or another URL of a page or an editor, or be"
              + " a path without a colon in its first part, but was '"
              + text
              + "'");
    }
    LinkTemplate made = new LinkTemplate(template);
    int from = 0;
    while (from < template.length()) {
      int open = template.indexOf('{', from);
      int literalEnd = open < 0 ? template.length() : open;
      made.addLiteral(template, from, literalEnd);
      from = open < 0 ? literalEnd : made.addPlaceholder(template, open);
    }
    return made;
  }

  private void addLiteral(String template, int from, int to) {
    int close = template.indexOf('}', from);
    if (close >= 0 && close < to) {
      throw wrong(template, close, "this } has no { before it (write %7D for the sign itself)");
    }
    if (from < to) {
      parts.add(new Literal(Percent.encodeUrl(template.substring(from, to))));
    }
  }

  private int addPlaceholder(String template, int open) {
    int close = template.indexOf('}', open);
    int again = template.indexOf('{', open + 1);
    if (close < 0 || again >= 0 && again < close) {
      throw wrong(template, open, "this { has no } after it (write %7B for the sign itself)");
    }
    String key = template.substring(open + 1, close);
    for (Placeholder placeholder : Placeholder.values()) {
      if (placeholder.key.equals(key)) {
        parts.add(placeholder);
        return close + 1;
      }
    }
    String meant = ClosestMatch.to(key, KEYS);
    String hint = "; did you mean {" + meant + "}? (there are: " + ALL + ")";
    throw wrong(template, open, "there is no placeholder {" + key + "}" + hint);
  }

  private static InvalidLinks wrong(String template, int index, String rule) {
    String place = "template '" + template + "', character " + (index + 1) + ": ";
    return new InvalidLinks("template", place + rule);
  }

  /**
   * Returns whether the links begin with neither scheme nor slash, so that they can follow a base.
   */
  boolean relative() {
    return relative;
  }

  /**
   * Returns the link to a section.
   *
   * @param language the lesson's canonical language, or "" if it is not known
   * @param usual whether links leave it out
   */
  String url(String path, String language, boolean usual, String anchor, int line) {
    boolean named = parts.contains(Placeholder.LANG) && !language.isEmpty();
    LanguagePart lesson =
        named ? LanguagePart.of(path, language) : new LanguagePart(path, language);
    LessonName name = LessonName.of(lesson.path());
    StringBuilder url = new StringBuilder();
    boolean left = false;
    for (Part part : parts) {
      String value =
          switch (part) {
            case Literal literal ->
                left && literal.text.startsWith("/") ? literal.text.substring(1) : literal.text;
            case Placeholder placeholder -> value(placeholder, name, lesson.name(), anchor, line);
          };
      left = part == Placeholder.LANG && usual;
      url.append(left ? "" : value);
    }
    if (anchor.isEmpty() && parts.getLast() == Placeholder.ANCHOR) {
      url.setLength(endBeforeMark(url));
    }
    return url.toString();
  }

  private static String value(
      Placeholder placeholder, LessonName name, String language, String anchor, int line) {
    String noExtension = name.directory() + name.stem();
    return switch (placeholder) {
      case PATH -> Percent.encodePath(noExtension + name.extension());
      case PATH_NO_EXT -> Percent.encodePath(noExtension);
      case LANG -> Percent.encode(language);
      case ANCHOR -> Percent.encode(anchor);
      case LINE -> Integer.toString(Math.max(1, line));
    };
  }

  private static int endBeforeMark(StringBuilder url) {
    int mark = Math.max(url.lastIndexOf("#"), Math.max(url.lastIndexOf("?"), url.lastIndexOf("&")));
    return mark < 0 || url.indexOf("/", mark) >= 0 ? url.length() : mark;
  }
}
