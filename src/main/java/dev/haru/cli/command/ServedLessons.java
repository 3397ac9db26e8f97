package dev.haru.cli.command;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.course.settings.SettingsException;
import dev.haru.server.page.LessonSource;
import dev.haru.server.page.ShownLesson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lessons of a served course as they are now. */
public final class ServedLessons implements LessonSource {

  /** What stands between the cells of a row; see {@link BlockRole#TABLE}. */
  private static final Pattern CELL_END = Pattern.compile(" \\| ");

  private final List<Path> directories;
  private final OutsideAccess outside;

  /**
   * Creates the lessons of a course.
   *
   * @param directories its directories
   * @param outside what its settings may name outside them
   */
  public ServedLessons(List<Path> directories, OutsideAccess outside) {
    this.directories = List.copyOf(directories);
    this.outside = outside;
  }

  @Override
  public @Nullable ShownLesson lesson(String path) throws IOException {
    try {
      Course course = Course.open(directories, outside);
      LessonFile file = course.file(path);
      Lesson lesson = file == null ? null : course.read(file).lesson();
      return lesson == null ? null : shown(lesson);
    } catch (SettingsException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static ShownLesson shown(Lesson lesson) {
    return new ShownLesson(
        lesson.path(),
        lesson.lang(),
        lesson.year(),
        lesson.day(),
        lesson.title(),
        lesson.sections().stream().map(ServedLessons::part).toList());
  }

  private static ShownLesson.Part part(Section section) {
    return new ShownLesson.Part(
        section.line(),
        section.level(),
        section.heading(),
        section.anchor(),
        section.blocks().stream()
            .filter(block -> block.role() != BlockRole.ALT)
            .map(ServedLessons::block)
            .toList());
  }

  private static ShownLesson.Block block(Block block) {
    return switch (block.role()) {
      case CODE ->
          new ShownLesson.Block(ShownLesson.Kind.CODE, block.lead(), List.of(block.text()));
      case TABLE ->
          new ShownLesson.Block(
              ShownLesson.Kind.ROW, block.lead(), CELL_END.splitAsStream(block.text()).toList());
      case PROSE, LINK, ALT ->
          new ShownLesson.Block(ShownLesson.Kind.TEXT, block.lead(), List.of(block.text()));
    };
  }
}
