package dev.haru.course.include;

import dev.haru.course.include.Directive.Base;
import dev.haru.course.include.Selection.Marks;
import dev.haru.course.include.Selection.Named;
import dev.haru.course.include.Selection.Range;
import dev.haru.course.site.SiteGenerator;
import dev.haru.course.site.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes the directives of a site generator on lines of their own.
 *
 * <p>Sources: {@code links.rs} of mdBook, {@code snippets.py} of pymdown-extensions, {@code
 * snippet.ts} and {@code processIncludes.ts} of VitePress.
 */
final class DirectiveReader {

  /** The maximum length of a line with a directive, in characters. */
  static final int MAX_CHARS = 1_000;

  private static final Pattern MDBOOK =
      Pattern.compile(
          "\\{\\{\\s*+#(include|rustdoc_include|doc_comment_include|playground|playpen)\\s++"
              + "([^}\\s]++)[^}]*+\\}\\}");

  private static final Pattern SNIPPET =
      Pattern.compile("-++8<-++[ \\t]++(?:\"([^\"]++)\"|'([^']++)')");

  private static final Pattern SNIPPET_BLOCK = Pattern.compile("-++8<-++");

  private static final Pattern SNIPPET_RANGE = Pattern.compile("(\\d*+)(?::(\\d*+))?");

  private static final Pattern VITEPRESS_CODE =
      Pattern.compile("<<<\\s*+([^\\s#{\\[]++)(?:#([\\w*-]++))?\\s*+(?:\\{([^}]*+)\\})?[^{}]*+");

  private static final Pattern VITEPRESS_INCLUDE =
      Pattern.compile(
          "<!--\\s*+@include:\\s*+((?:(?!-->)[^\\s#{>])++)(?:#((?:(?!-->)[^\\s{])++))?"
              + "(?:\\{([^}]*+)\\})?\\s*+-->");

  private static final Pattern STARRED =
      Pattern.compile("\\{\\*\\s++(\\S++)((?:\\s++\\w++\\[[^\\]]*+\\])*+)\\s*+\\*\\}");

  private static final Pattern LINES_OF_STARRED = Pattern.compile("\\bln\\[([^\\]]*+)\\]");

  private static final Pattern BANG = Pattern.compile("\\{!>?\\s*+([^\\s!}]++)\\s*+!\\}");

  private static final Pattern DOCSIFY =
      Pattern.compile(
          "\\[[^\\]]*+\\]\\(([^\\s()]++)\\s++(['\"])((?:(?!\\2).)*:include(?![\\w-])[^'\"]*+)\\2\\)");

  private static final Pattern FRAGMENT = Pattern.compile(":fragment=([\\w-]++)");

  private static final Pattern CODE_TYPE = Pattern.compile(":type=code|(?:^|\\s)code(?:$|\\s)");

  private final Set<Syntax> syntax;
  private final boolean isPlain;

  DirectiveReader(SiteGenerator generator) {
    this.syntax = generator.syntax();
    this.isPlain = generator == SiteGenerator.PLAIN;
  }

  /** Returns whether a text may have directives; takes little time. */
  boolean mayHaveAny(String text) {
    return has(Syntax.MDBOOK_INCLUDES) && text.contains("{{#")
        || has(Syntax.SNIPPETS)
            && (text.contains("-8<-") || text.contains("{*") || text.contains("{!"))
        || has(Syntax.VITEPRESS_INCLUDES) && (text.contains("<<<") || text.contains("@include:"))
        || has(Syntax.DOCSIFY_INCLUDES) && text.contains(":include")
        || has(Syntax.MYST) && text.contains("include}")
        || has(Syntax.MDX) && (text.contains("!!raw-loader!") || text.contains("?raw"));
  }

  /** A course without a generator may have any of them. */
  private boolean has(Syntax form) {
    return isPlain || syntax.contains(form);
  }

  /**
   * Reads the directive that a line consists of.
   *
   * @param line the line, without white space at its ends
   * @param isInCode whether it is in a fenced code block
   */
  @Nullable Directive read(String line, boolean isInCode) {
    if (line.length() > MAX_CHARS || line.length() < 6) {
      return null;
    }
    return switch (line.charAt(0)) {
      case '{' -> braces(line, isInCode);
      case '-' -> has(Syntax.SNIPPETS) ? snippet(line) : null;
      case '<' -> has(Syntax.VITEPRESS_INCLUDES) ? vitepress(line, isInCode) : null;
      case '[' -> has(Syntax.DOCSIFY_INCLUDES) && !isInCode ? docsify(line) : null;
      default -> null;
    };
  }

  /** Returns the files whose source a text imports. */
  RawImports rawImports(List<String> lines) {
    return RawImports.of(has(Syntax.MDX) ? lines : List.of());
  }

  /** Returns whether blocks may be directives of MyST. */
  boolean hasMyst() {
    return has(Syntax.MYST);
  }

  /** Returns whether a line begins or ends a block of snippets. */
  boolean isSnippetBlock(String line) {
    return has(Syntax.SNIPPETS) && SNIPPET_BLOCK.matcher(line).matches();
  }

  /** Returns the directive that a line in a block of snippets is, or null for a comment. */
  @Nullable Directive snippetInBlock(String path) {
    return path.isEmpty() || path.startsWith(";") ? null : snippetOf(path);
  }

  private @Nullable Directive braces(String line, boolean isInCode) {
    Matcher book = MDBOOK.matcher(line);
    if (has(Syntax.MDBOOK_INCLUDES) && book.matches()) {
      String path = book.group(2);
      int colon = path.contains("://") ? -1 : path.indexOf(':');
      Directive directive =
          colon < 0
              ? Directive.of(path, Base.FILE, Selection.ALL)
              : Directive.of(
                  path.substring(0, colon), Base.FILE, ofBook(path.substring(colon + 1)));
      return book.group(1).startsWith("play") ? directive.asCode("rust") : directive;
    }
    Matcher starred = STARRED.matcher(line);
    if (has(Syntax.SNIPPETS) && !isInCode && starred.matches() && isFile(starred.group(1))) {
      Matcher lines = LINES_OF_STARRED.matcher(starred.group(2));
      List<Range> ranges = lines.find() ? Range.readAll(lines.group(1)) : null;
      return Directive.of(
          starred.group(1), Base.PROJECT, new Selection.Lines(ranges == null ? List.of() : ranges));
    }
    Matcher bang = BANG.matcher(line);
    return has(Syntax.SNIPPETS) && bang.matches() && isFile(bang.group(1))
        ? Directive.of(bang.group(1), Base.PROJECT, Selection.ALL)
        : null;
  }

  private static boolean isFile(String path) {
    return path.lastIndexOf('.') > path.lastIndexOf('/') + 1;
  }

  private static Selection ofBook(String part) {
    Range range = Range.read(part);
    return range != null
        ? new Selection.Lines(List.of(range))
        : part.isEmpty() ? Selection.ALL : new Named(part, Marks.ANCHOR);
  }

  private static @Nullable Directive snippet(String line) {
    Matcher snippet = SNIPPET.matcher(line);
    if (!snippet.matches()) {
      return null;
    }
    return snippetOf(snippet.group(1) == null ? snippet.group(2) : snippet.group(1));
  }

  private static Directive snippetOf(String path) {
    boolean isOnTheWeb = path.contains("://");
    int colon = isOnTheWeb ? -1 : path.indexOf(':');
    if (colon < 0) {
      return Directive.of(path, Base.PROJECT, Selection.ALL);
    }
    String part = path.substring(colon + 1).strip();
    List<Range> ranges = new ArrayList<>();
    for (String each : part.split(",", -1)) {
      Matcher range = SNIPPET_RANGE.matcher(each.strip());
      if (!range.matches() || each.length() > 15) {
        return Directive.of(path.substring(0, colon), Base.PROJECT, new Named(part, Marks.SECTION));
      }
      String end = range.group(2);
      ranges.add(
          new Range(
              range.group(1).isEmpty() ? 1 : Integer.parseInt(range.group(1)),
              end == null || end.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(end)));
    }
    return Directive.of(path.substring(0, colon), Base.PROJECT, new Selection.Lines(ranges));
  }

  private static @Nullable Directive vitepress(String line, boolean isInCode) {
    Matcher code = VITEPRESS_CODE.matcher(line);
    if (!isInCode && code.matches()) {
      String region = code.group(2);
      Selection part = region == null ? Selection.ALL : new Named(region, Marks.REGION);
      return atRoot(code.group(1), part).asCode(language(code.group(3)));
    }
    Matcher include = VITEPRESS_INCLUDE.matcher(line);
    if (!include.matches()) {
      return null;
    }
    List<Range> ranges =
        include.group(3) == null ? null : Range.readAll(include.group(3).replace(',', ':'));
    Selection part =
        ranges != null
            ? new Selection.Lines(ranges)
            : include.group(2) == null ? Selection.ALL : new PartOfPage(include.group(2));
    return atRoot(include.group(1), part);
  }

  /** Returns the language in {@code {1,4-6 ts:line-numbers}}, or "". */
  private static String language(@Nullable String options) {
    String last = options == null ? "" : options.strip();
    String word = last.substring(last.lastIndexOf(' ') + 1);
    int colon = word.indexOf(':');
    String name = colon < 0 ? word : word.substring(0, colon);
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "" : name;
  }

  private static Directive atRoot(String path, Selection selection) {
    if (path.startsWith("@")) {
      return Directive.of(withoutSlash(path.substring(1)), Base.ROOT, selection);
    }
    return path.startsWith("/")
        ? Directive.of(withoutSlash(path), Base.ROOT, selection)
        : Directive.of(path, Base.FILE, selection);
  }

  private static String withoutSlash(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private static @Nullable Directive docsify(String line) {
    Matcher link = DOCSIFY.matcher(line);
    if (!link.matches()) {
      return null;
    }
    Matcher fragment = FRAGMENT.matcher(link.group(3));
    Selection part = fragment.find() ? new Named(fragment.group(1), Marks.FRAGMENT) : Selection.ALL;
    Directive directive = atRoot(link.group(1), part);
    return CODE_TYPE.matcher(link.group(3)).find() ? directive.asCode("") : directive;
  }
}
