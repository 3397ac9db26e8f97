package dev.haru.course.mdx;

import dev.haru.course.files.CodeFences;
import dev.haru.text.HtmlNames;
import java.util.regex.Pattern;

/** Reads a text in MDX line by line. A reader reads one text only. */
final class MdxReader {

  private static final Pattern HEADING_MARK = Pattern.compile("#{1,6}(?:[ \t]|$)");

  private final String text;
  private final StringBuilder out;
  private final Effort effort;
  private final JavaScript script;
  private final CodeFences fences = CodeFences.ofCodeAndMath();
  private final OpenElements elements = new OpenElements();
  private final TagWriter tags;

  private boolean isValid = true;
  private int at;

  /** The number of columns by which the current fenced block moves to the left. */
  private int fenceShift;

  /** The offset in the output after the white space that begins the current line. */
  private int written;

  /** The indentation of the line that is being read. */
  private int indent;

  /** Whether the line that is being read is a heading. */
  private boolean isHeading;

  MdxReader(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length() + 16);
    this.effort = new Effort(text.length());
    this.script = new JavaScript(text, effort);
    this.tags = new TagWriter(text, out);
  }

  MdxText read() {
    boolean followsBlank = true;
    while (at < text.length()) {
      written = out.length();
      int end = endOfLine(at);
      CodeFences.Line kind = fences.next(text, at, end);
      int statements =
          kind == CodeFences.Line.TEXT && followsBlank && script.isStatement(at)
              ? script.afterStatements(at)
              : -1;
      if (statements >= 0) {
        skipTo(statements);
      } else if (kind == CodeFences.Line.TEXT) {
        readLine(end);
      } else {
        copyCode(kind, end);
      }
      followsBlank = isLineBlank();
    }
    return new MdxText(out.toString(), isValid && elements.isEmpty());
  }

  private void copyCode(CodeFences.Line kind, int end) {
    int from = at + indentOf(end);
    if (kind == CodeFences.Line.OPENING) {
      fenceShift = elements.shift(from - at);
    }
    out.append(text, Math.min(at + fenceShift, from), end);
    at = end;
    endLine();
  }

  private void endLine() {
    if (at < text.length()) {
      out.append('\n');
      at++;
    }
  }

  private void readLine(int end) {
    indent = indentOf(end);
    if (at + indent < end) {
      at += Math.min(indent, elements.shift(indent));
    }
    isHeading =
        HEADING_MARK.matcher(text).region(Math.min(at + indentOf(end), end), end).lookingAt();
    tags.beginLine();
    while (at < text.length() && text.charAt(at) != '\n') {
      readNext(text.charAt(at));
    }
    tags.endHeading();
    endLine();
  }

  private void readNext(char c) {
    switch (c) {
      case '\\' -> copy(isSpaceAt(at + 1) ? 1 : 2);
      case '`', '$' -> copySpan(c);
      case '<' -> readTag();
      case '{' -> readExpression();
      default -> copy(1);
    }
  }

  private void copy(int characters) {
    out.append(text, at, at + characters);
    at += characters;
  }

  /** Copies a code span or formula, or its marks alone if it does not end. */
  private void copySpan(char mark) {
    int content = afterMarks(at, mark);
    boolean isAmount = mark == '$' && isSpaceAt(content);
    int end = isAmount || !effort.isLeft() ? content : spanEnd(content, mark, content - at);
    out.append(text, at, end);
    at = end;
  }

  /** Returns the end of a span within its paragraph, or its beginning if it does not end there. */
  private int spanEnd(int content, char mark, int length) {
    int start = content;
    while (start < text.length() && !(text.charAt(start) == '\n' && endsSpan(start, mark))) {
      int end = afterMarks(start, mark);
      if (end - start == length && !(mark == '$' && isSpaceAt(start - 1))) {
        return end;
      }
      start = Math.max(end, start + 1);
    }
    effort.waste(start - content);
    return content;
  }

  private int afterMarks(int from, char mark) {
    int end = from;
    while (end < text.length() && text.charAt(end) == mark) {
      end++;
    }
    return end;
  }

  /** Returns whether a line break ends a formula, or a paragraph. */
  private boolean endsSpan(int lineBreak, char mark) {
    int start = lineBreak + 1;
    int end = endOfLine(start);
    return mark == '$'
        || CodeFences.ofCode().next(text, start, end) != CodeFences.Line.TEXT
        || isBlank(text, start, end);
  }

  private boolean isSpaceAt(int place) {
    return place >= text.length() || Character.isWhitespace(text.charAt(place));
  }

  private void readTag() {
    if (text.startsWith("<!--", at)) {
      int end = effort.isLeft() ? text.indexOf("-->", at + 4) : -1;
      if (end < 0) {
        effort.waste(text.length() - at);
        literal();
      } else {
        leaveOut(end + 3);
      }
      return;
    }
    if (isSpaceAt(at + 1)) {
      copy(1); // a comparison
      return;
    }
    JsxTag tag = JsxTag.read(text, at, script, effort);
    if (tag == null) {
      literal();
      return;
    }
    boolean isFlow = isLineBlank();
    note(tag, isFlow);
    int content = contentEnd(tag);
    if (isHeading || tags.isInHeading()) {
      tags.writeInHeading(tag);
    } else if (!isFlow || !tags.beginHeading(tag)) {
      tags.write(tag, isFlow);
    }
    skipTo(content);
  }

  /** Returns the end of a tag, or that of an element whose content is not text. */
  private int contentEnd(JsxTag tag) {
    boolean isOther = tag.name().equals("style") || tag.name().equals("script");
    if (!isOther || tag.kind() != JsxTag.Kind.OPENING || !effort.isLeft()) {
      return tag.end();
    }
    int end = text.indexOf("</" + tag.name(), tag.end());
    effort.waste(end < 0 ? text.length() - tag.end() : 0);
    return end < 0 ? tag.end() : end;
  }

  private void note(JsxTag tag, boolean isFlow) {
    boolean isVoid = HtmlNames.isVoid(tag.name());
    switch (tag.kind()) {
      case OPENING -> {
        if (isVoid) {
          isValid = false;
        } else if (isFlow) {
          elements.open(tag.name(), indent);
        } else {
          elements.openInline(tag.name());
        }
      }
      case CLOSING -> isValid &= elements.close(tag.name());
      case EMPTY -> {}
    }
  }

  private void readExpression() {
    int end = script.afterExpression(at);
    if (end < 0) {
      literal();
    } else if (text.startsWith("{#", at)) {
      copy(end - at);
    } else if (!script.isExpression(at + 1, end - 1)) {
      literal();
    } else {
      StringLiteral string = isHeading ? null : StringLiteral.read(text, at + 1, end - 1);
      if (string != null) {
        tags.writeText(string.value());
      }
      leaveOut(end);
    }
  }

  /** Leaves out what is not text, except in a heading, whose anchor is made from all of it. */
  private void leaveOut(int end) {
    if (isHeading && end <= endOfLine(at)) {
      copy(end - at);
    } else {
      skipTo(end);
    }
  }

  private void literal() {
    isValid = false;
    copy(1);
  }

  /** Continues at an offset; keeps the line breaks before it. */
  private void skipTo(int end) {
    for (int i = at; i < end; i++) {
      if (text.charAt(i) == '\n') {
        out.append('\n');
      }
    }
    at = end;
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int indentOf(int end) {
    int start = at;
    while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    return start - at;
  }

  private boolean isLineBlank() {
    while (written < out.length() && Character.isWhitespace(out.charAt(written))) {
      written++;
    }
    return written == out.length();
  }

  private static boolean isBlank(CharSequence chars, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!Character.isWhitespace(chars.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
