package dev.haru.course.include;

/**
 * A directive to include a file.
 *
 * @param target the file's path as written
 * @param base where the path begins
 * @param selection the part of the file that is meant
 * @param language the language if the file is code, or empty for that of its name
 * @param isCode whether the file is code even if its name is that of Markdown
 */
record Directive(String target, Base base, Selection selection, String language, boolean isCode) {

  /** Where a path begins. */
  enum Base {
    /** At the file with the directive. */
    FILE,
    /** At the root of the site. */
    ROOT,
    /** At the root of the project, which may be any directory above the lesson. */
    PROJECT
  }

  static Directive of(String target, Base base, Selection selection) {
    return new Directive(target, base, selection, "", false);
  }

  Directive asCode(String name) {
    return new Directive(target, base, selection, name, true);
  }
}
