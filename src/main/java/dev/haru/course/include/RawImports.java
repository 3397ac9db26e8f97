package dev.haru.course.include;

import dev.haru.course.include.Directive.Base;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files whose source a text in MDX imports, and the lines that show them: {@code import X from
 * '!!raw-loader!./x.py'} and <code>&lt;CodeBlock&gt;{X}&lt;/CodeBlock&gt;</code> as Docusaurus
 * documents it, {@code './x.py?raw'} and <code>&lt;Code code={x} /&gt;</code> as Starlight does.
 */
final class RawImports {

  private static final Pattern IMPORT =
      Pattern.compile(
          "import\\s++([\\w$]{1,100}+)\\s++from\\s++['\"](?:!!raw-loader!([^'\"?]{1,500}+)"
              + "|([^'\"?!]{1,500}+)\\?raw)['\"]\\s*+;?+");

  /** A name in braces, alone or within the tags of one element. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?:<\\w[^<>{}]{0,300}(?:\\{[^{}]{0,100}\\}[^<>{}]{0,100}){0,5}>)?+\\s*+"
              + "\\{\\s*+([\\w$]{1,100}+)\\s*+\\}\\s*+(?:</\\w[\\w.]*+>)?+");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("<\\w[^<>]{0,300}?\\bcode=\\{\\s*+([\\w$]{1,100}+)\\s*+\\}[^<>]{0,300}/>");

  private final Map<String, Directive> files = new HashMap<>();

  /** Reads the imports of a text; a text without any has none. */
  static RawImports of(List<String> lines) {
    RawImports imports = new RawImports();
    for (String line : lines) {
      Matcher read = line.startsWith("import") ? IMPORT.matcher(line.stripTrailing()) : null;
      if (read != null && read.matches()) {
        String path = read.group(2) != null ? read.group(2) : read.group(3);
        imports.files.put(read.group(1), directive(path).asCode(""));
      }
    }
    return imports;
  }

  private static Directive directive(String path) {
    boolean atRoot = path.startsWith("/") || path.startsWith("@site/") || path.startsWith("~/");
    String target = atRoot ? path.substring(path.indexOf('/') + 1) : path;
    return Directive.of(target, atRoot ? Base.ROOT : Base.FILE, Selection.ALL);
  }

  /** Returns the file that a line shows, or null. */
  @Nullable Directive shownBy(String line) {
    if (files.isEmpty() || line.length() > DirectiveReader.MAX_CHARS || line.indexOf('{') < 0) {
      return null;
    }
    Matcher shown = SHOWN.matcher(line);
    Matcher attribute = ATTRIBUTE.matcher(line);
    return shown.matches()
        ? files.get(shown.group(1))
        : attribute.matches() ? files.get(attribute.group(1)) : null;
  }
}
