package dev.haru.course.include;

import dev.haru.course.files.CodeFences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the directives in a text. */
final class IncludeScan {

  /**
   * A directive that was found; a block of snippets has several.
   *
   * @param first the 1-based number of the first line that it takes up
   * @param last the number of the last one
   * @param isInCode whether it is in a fenced code block
   * @param indent the indentation of its line
   */
  record Found(List<Directive> directives, int first, int last, boolean isInCode, int indent) {}

  private static final String COLONS = ":::";

  private final DirectiveReader reader;
  private final List<String> lines;
  private final RawImports imports;
  private final List<Found> found = new ArrayList<>();
  private int at;

  private IncludeScan(DirectiveReader reader, List<String> lines) {
    this.reader = reader;
    this.lines = lines;
    this.imports = reader.rawImports(lines);
  }

  /**
   * Finds the directives.
   *
   * @param isCode whether the text is code as a whole
   */
  static List<Found> of(DirectiveReader reader, List<String> lines, boolean isCode) {
    IncludeScan scan = new IncludeScan(reader, lines);
    CodeFences fences = CodeFences.ofCode();
    while (scan.at < lines.size()) {
      String line = lines.get(scan.at);
      CodeFences.Line kind = isCode ? CodeFences.Line.CODE : fences.next(line, 0, line.length());
      if (kind == CodeFences.Line.OPENING) {
        scan.readMyst(last -> fences.next(last, 0, last.length()) == CodeFences.Line.CLOSING);
      } else if (kind != CodeFences.Line.CLOSING) {
        scan.readLine(kind == CodeFences.Line.CODE);
      }
      scan.at++;
    }
    return scan.found;
  }

  private void readLine(boolean isInCode) {
    String stripped = lines.get(at).strip();
    if (!isInCode && stripped.startsWith(COLONS)) {
      readMyst(line -> line.startsWith(COLONS) && line.chars().allMatch(c -> c == ':'));
      return;
    }
    if (stripped.length() < 5 && !(stripped.length() > 2 && stripped.charAt(0) == '{')
        || "{-<[".indexOf(stripped.charAt(0)) < 0) {
      return;
    }
    if (reader.isSnippetBlock(stripped)) {
      readSnippetBlock(isInCode);
      return;
    }
    Directive shown = isInCode ? null : imports.shownBy(stripped);
    Directive directive = shown != null ? shown : reader.read(stripped, isInCode);
    if (directive != null) {
      add(List.of(directive), at, isInCode);
    }
  }

  private void add(List<Directive> directives, int start, boolean isInCode) {
    String line = lines.get(start);
    int indent = line.length() - line.stripLeading().length();
    found.add(new Found(directives, start + 1, at + 1, isInCode, indent));
  }

  private void readSnippetBlock(boolean isInCode) {
    int start = at;
    List<Directive> directives = new ArrayList<>();
    for (int end = at + 1; end < lines.size(); end++) {
      String line = lines.get(end).strip();
      if (reader.isSnippetBlock(line)) {
        at = end;
        add(directives, start, isInCode);
        return;
      }
      Directive directive = reader.snippetInBlock(line);
      if (directive != null) {
        directives.add(directive);
      }
    }
    // A block that is not closed does not count.
  }

  /** Reads a directive of MyST, if this line opens one. */
  private void readMyst(Predicate<String> isEnd) {
    @Nullable MystDirective directive =
        reader.hasMyst() ? MystDirective.read(lines.get(at).strip()) : null;
    if (directive == null) {
      return;
    }
    int start = at;
    while (at + 1 < lines.size()) {
      at++;
      String line = lines.get(at);
      if (isEnd.test(line)) {
        break;
      }
      directive.add(line.strip());
    }
    add(List.of(directive.directive()), start, false);
  }
}
