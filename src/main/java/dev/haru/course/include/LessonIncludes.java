package dev.haru.course.include;

import dev.haru.course.files.Inclusions;
import dev.haru.course.files.LessonFile;
import dev.haru.course.include.IncludeScan.Found;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The includes of one lesson, and of the files that it includes. */
final class LessonIncludes {

  /** The maximum nesting of included files. */
  private static final int MAX_DEPTH = 10;

  /** The maximum number of directives, including those in included files. */
  private static final int MAX_DIRECTIVES = 500;

  /** The maximum number of characters that are included. */
  private static final int MAX_CHARS = 4 * 1024 * 1024;

  /** The maximum number of lines of a text; see {@code LessonReader.MAX_LINES}. */
  private static final int MAX_LINES = 20_000;

  private final Path lesson;
  private final DirectiveReader directives;
  private final IncludedFiles files;
  private final IncludeProblems problems;
  private final Deque<Path> open = new ArrayDeque<>();
  private int count;
  private long left = MAX_CHARS;

  /** The line of the lesson whose directive is being followed. */
  private int line;

  LessonIncludes(LessonFile lesson, CourseRoots roots, DirectiveReader directives) {
    this.lesson = lesson.file().toAbsolutePath().normalize();
    this.directives = directives;
    this.files = new IncludedFiles(roots, this.lesson);
    this.problems = new IncludeProblems(lesson.path().path());
  }

  Inclusions read(String text) throws IOException {
    List<Inclusions.Text> texts = new ArrayList<>();
    open.push(lesson);
    for (Found found : IncludeScan.of(directives, text.lines().toList(), false)) {
      line = found.first();
      String included = included(found, lesson);
      if (included != null || !found.isInCode()) {
        texts.add(
            new Inclusions.Text(
                found.first(),
                found.last(),
                Objects.requireNonNullElse(included, ""),
                found.isInCode()));
      }
    }
    return new Inclusions(texts, files.seen(), problems.all());
  }

  /** Returns the text that a directive stands for, or null if there is none. */
  private @Nullable String included(Found found, Path from) throws IOException {
    StringBuilder all = new StringBuilder();
    boolean isAny = false;
    for (Directive directive : found.directives()) {
      String text = text(directive, found, from);
      if (text != null) {
        isAny = true;
        all.append(all.isEmpty() ? "" : "\n").append(text);
      }
    }
    return isAny ? all.toString() : null;
  }

  private @Nullable String text(Directive directive, Found found, Path from) throws IOException {
    String target = directive.target();
    if (++count > MAX_DIRECTIVES || left < 0) {
      tooMuch(target);
      return null;
    }
    if (target.contains("://")) {
      problems.missing(line, target);
      return null;
    }
    IncludedFiles.Content content = files.find(directive, from);
    if (content == null) {
      problems.missing(line, target);
      return null;
    }
    String fault = open.contains(content.file()) ? "includes itself" : content.fault();
    fault = fault == null && open.size() > MAX_DEPTH ? "is included too deeply" : fault;
    List<String> lines =
        fault == null ? directive.selection().of(content.lines()) : List.<String>of();
    fault = lines == null ? "has no such part" : fault;
    if (fault != null || lines == null) {
      problems.add(line, target, String.valueOf(fault));
      return null;
    }
    left -= content.lines().size() + lines.stream().mapToInt(each -> each.length() + 1).sum();
    if (left < 0 || lines.size() > MAX_LINES) {
      tooMuch(target);
      return null;
    }
    return written(directive, found, content.file(), lines);
  }

  private void tooMuch(String target) {
    if (count <= MAX_DIRECTIVES + 1) {
      problems.add(
          line,
          target,
          String.format(
              Locale.ROOT,
              "is more than the %,d files or %,d characters that a lesson may include",
              MAX_DIRECTIVES,
              MAX_CHARS));
      count = MAX_DIRECTIVES + 1;
    }
  }

  private String written(Directive directive, Found found, Path file, List<String> lines)
      throws IOException {
    boolean isMarkdown = !directive.isCode() && CodeLanguages.isMarkdown(file.toString());
    boolean isCode = found.isInCode() || !isMarkdown;
    String text = expanded(isCode ? lines : withoutFrontMatter(lines), file, isCode);
    if (found.isInCode()) {
      return text.indent(found.indent()).stripTrailing();
    } else if (isMarkdown) {
      return text;
    }
    String language =
        directive.language().isEmpty() ? CodeLanguages.of(file.toString()) : directive.language();
    return Fenced.code(text, language);
  }

  /** Replaces the directives in an included text. */
  private String expanded(List<String> lines, Path file, boolean isCode) throws IOException {
    List<Found> nested = IncludeScan.of(directives, lines, isCode);
    if (nested.isEmpty()) {
      return String.join("\n", lines);
    }
    open.push(file);
    List<String> all = new ArrayList<>();
    int next = 1;
    for (Found found : nested) {
      all.addAll(lines.subList(next - 1, found.first() - 1));
      String included = included(found, file);
      if (included != null) {
        all.add(included);
      }
      next = found.last() + 1;
    }
    all.addAll(lines.subList(next - 1, lines.size()));
    open.pop();
    return String.join("\n", all);
  }

  private static List<String> withoutFrontMatter(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) {
      return lines;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals("---")) {
        return lines.subList(i + 1, lines.size());
      }
    }
    return lines;
  }
}
