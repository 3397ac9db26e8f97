package dev.haru.course.include;

import dev.haru.course.files.Inclusions;
import dev.haru.course.files.LessonFile;
import dev.haru.course.files.LessonText;
import dev.haru.course.site.SiteGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads what lessons include. Safe for use by several threads. */
public final class IncludeReader {

  private final DirectiveReader directives;

  /** Creates a reader of the directives of a site generator. */
  public IncludeReader(SiteGenerator generator) {
    this.directives = new DirectiveReader(generator);
  }

  /** Returns whether a lesson may include files; takes little time. */
  public boolean mayInclude(byte[] bytes) {
    return directives.mayHaveAny(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /**
   * Reads the files that a lesson includes.
   *
   * @param bytes the lesson's bytes
   * @param roots where files may be included from
   * @throws IOException if a file cannot be read for a reason that is not known to be its own
   */
  public Inclusions read(LessonFile lesson, byte[] bytes, CourseRoots roots) throws IOException {
    try {
      String text = LessonText.decode(bytes);
      return new LessonIncludes(lesson, roots, directives).read(text);
    } catch (LessonText.NotUtf8 e) {
      return Inclusions.NONE; // the lesson is left out for the same reason
    }
  }
}
