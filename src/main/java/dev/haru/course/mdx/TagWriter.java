package dev.haru.course.mdx;

import dev.haru.course.mdx.JsxTag.Kind;
import dev.haru.text.HtmlNames;
import org.jspecify.annotations.Nullable;

/** Writes what tags contribute to Markdown: words that readers see, images, links and headings. */
final class TagWriter {

  private final String text;
  private final StringBuilder out;

  /** Whether a tag on this line has been tried as the beginning of a heading. */
  private boolean isTried;

  /** The HTML heading that is being written as a Markdown heading, or null. */
  private @Nullable JsxTag heading;

  TagWriter(String text, StringBuilder out) {
    this.text = text;
    this.out = out;
  }

  /** Begins a line. */
  void beginLine() {
    isTried = false;
    heading = null;
  }

  /** Returns whether a heading of HTML is being written. */
  boolean isInHeading() {
    return heading != null;
  }

  /** Writes the beginning of a heading, if a tag opens one that ends with its line. */
  boolean beginHeading(JsxTag tag) {
    int level = HtmlNames.headingLevel(tag.name());
    if (isTried || level == 0 || tag.kind() != Kind.OPENING) {
      return false;
    }
    isTried = true;
    int end = text.indexOf('\n', tag.end());
    String rest = text.substring(tag.end(), end < 0 ? text.length() : end).stripTrailing();
    if (rest.startsWith("</") || !rest.endsWith("</" + tag.name() + ">")) {
      return false;
    }
    out.append("#".repeat(level)).append(' ');
    heading = tag;
    return true;
  }

  /** Ends the line of a heading. */
  void endHeading() {
    if (heading != null) {
      String id = heading.attributes().getOrDefault("id", "");
      out.append(MdxText.OWN_ID).append(id.replaceAll("[\\s{}]", "")).append('}');
    }
    heading = null;
  }

  /** Writes a tag in a heading as HTML without attributes, which anchors leave out. */
  void writeInHeading(JsxTag tag) {
    if (heading == null || !tag.name().equals(heading.name())) {
      out.append(tag.kind() == Kind.CLOSING ? "</x>" : "<x>");
    }
  }

  /** Writes what a tag contributes outside headings. */
  void write(JsxTag tag, boolean isFlow) {
    String alt = tag.attributes().get("alt");
    String href = tag.attributes().get("href");
    if (alt != null || tag.name().equals("img")) {
      out.append("<img");
      attribute("alt", alt);
      attribute("src", tag.attributes().get("src"));
      out.append('>');
    } else if (tag.name().equals("a") && (href != null || tag.kind() == Kind.CLOSING)) {
      out.append(tag.kind() == Kind.CLOSING ? "</a" : "<a");
      attribute("href", href);
      out.append('>');
    } else if (tag.name().equals("br")) {
      out.append("<br>");
    } else if (isFlow) {
      writeLabel(tag);
    }
    separate(tag);
  }

  private void attribute(String name, @Nullable String value) {
    if (value != null) {
      String clean = value.replace('\n', ' ').replace("\"", "&quot;");
      out.append(' ').append(name).append("=\"").append(clean).append('"');
    }
  }

  /** Writes a tab's label or a box's title, unless the next line would make a heading of it. */
  private void writeLabel(JsxTag tag) {
    String label = tag.attributes().get("label");
    String shown = label != null ? label : tag.attributes().get("title");
    if (shown != null && !shown.isBlank() && !isUnderlined(tag.end())) {
      writeText(shown.replace('\n', ' '));
      out.append(' ');
    }
  }

  private boolean isUnderlined(int from) {
    int line = text.indexOf('\n', from);
    int end = line < 0 ? -1 : text.indexOf('\n', line + 1);
    String next = line < 0 ? "" : text.substring(line, end < 0 ? text.length() : end).strip();
    return !next.isEmpty() && next.replaceAll("^(?:=++|-++)$", "").isEmpty();
  }

  /** Writes a space if the tag separates words. */
  private void separate(JsxTag tag) {
    boolean isBetween =
        tag.kind() == Kind.CLOSING
            && text.startsWith("<", tag.end())
            && !text.startsWith("</", tag.end());
    if ((isBetween || HtmlNames.isShownApart(tag.name())) && endsWithWord()) {
      out.append(' ');
    }
  }

  private boolean endsWithWord() {
    return !out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1));
  }

  /** Writes plain text, in which no character may be read as Markdown. */
  void writeText(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean isMark = c > ' ' && c < '\u007F' && !Character.isLetterOrDigit(c);
      out.append(isMark ? "\\" : "").append(c);
    }
  }
}
