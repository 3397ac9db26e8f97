package dev.haru.course.markdown;

import dev.haru.course.model.Block;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.course.notebook.Notebook;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces the line numbers of a notebook's Markdown with those of its file.
 *
 * <p>Several headings may be on one line of JSON; each then gets the next free line number.
 */
final class NotebookLines {

  private NotebookLines() {}

  /** Returns the result of reading a notebook's Markdown, with the lines of its file. */
  static LessonReader.Result of(Notebook notebook, LessonReader.Result read) {
    List<CourseProblem> problems =
        read.problems().stream().map(each -> problem(notebook, each)).toList();
    Lesson lesson = read.lesson();
    if (lesson == null) {
      return new LessonReader.Result(null, problems);
    }
    List<Section> sections = new ArrayList<>();
    int last = 0;
    for (Section section : lesson.sections()) {
      int line = section.line() == 0 ? 0 : Math.max(notebook.fileLine(section.line()), last + 1);
      sections.add(section(notebook, section, line));
      last = line;
    }
    Lesson placed =
        new Lesson(
            lesson.path(),
            lesson.lang(),
            lesson.languageSource(),
            lesson.year(),
            lesson.day(),
            lesson.page(),
            lesson.title(),
            sections);
    return new LessonReader.Result(placed, problems, read.notes());
  }

  private static CourseProblem problem(Notebook notebook, CourseProblem problem) {
    int line = problem.line() == 0 ? 0 : notebook.fileLine(problem.line());
    return new CourseProblem(problem.path(), line, problem.reason(), problem.skipped());
  }

  private static Section section(Notebook notebook, Section section, int line) {
    List<Block> blocks = section.blocks().stream().map(each -> block(notebook, each)).toList();
    return new Section(
        line,
        section.level(),
        section.heading(),
        section.anchor(),
        section.breadcrumb(),
        blocks,
        section.urls());
  }

  private static Block block(Notebook notebook, Block block) {
    int line = notebook.fileLine(block.line());
    return new Block(block.role(), block.lead(), block.text(), block.info(), line);
  }
}
