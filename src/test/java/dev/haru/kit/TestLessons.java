package dev.haru.kit;

import dev.haru.course.files.LessonPath;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.Block;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads lessons for tests. */
public final class TestLessons {

  private static final LessonReader READER =
      new LessonReader(new Links(SiteGenerator.GITHUB, null, null), "en");

  private TestLessons() {}

  /** Returns a path without year, day or language. */
  public static LessonPath path(String path) {
    return new LessonPath(path, null, null, null, path);
  }

  /** Reads bytes. */
  public static LessonReader.Result result(LessonPath path, byte[] bytes) {
    return READER.read(path, bytes);
  }

  /** Reads bytes as the lesson {@code x/lesson.md}. */
  public static LessonReader.Result result(byte[] bytes) {
    return result(path("x/lesson.md"), bytes);
  }

  /** Reads Markdown as the lesson {@code x/lesson.md}. */
  public static LessonReader.Result result(String markdown) {
    return result(markdown.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads Markdown that must have no problems. */
  public static Lesson lesson(String markdown) {
    LessonReader.Result result = result(markdown);
    if (!result.problems().isEmpty()) {
      throw new AssertionError("read with problems: " + result.problems());
    }
    return Objects.requireNonNull(result.lesson());
  }

  /** Returns the sections of Markdown that must have no problems. */
  public static List<Section> sections(String markdown) {
    return lesson(markdown).sections();
  }

  /** Returns the blocks of all sections. */
  public static List<Block> blocks(String markdown) {
    return sections(markdown).stream().flatMap(section -> section.blocks().stream()).toList();
  }
}
