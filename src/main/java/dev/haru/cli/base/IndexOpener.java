package dev.haru.cli.base;

import dev.haru.course.Course;
import dev.haru.index.CourseIndex;
import dev.haru.index.directory.IndexException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;

/**
 * Opens the index that a question is put to. What is missing of the question's own course is built
 * and what is stale is refreshed; the index of another course is neither answered from nor touched.
 */
public final class IndexOpener {

  /** Reading more files again would keep the question waiting. */
  private static final int MOST_REFRESHED = 50;

  /** How an index is opened: for one search or for many. */
  public interface Opening {
    /** Opens the index in a directory. */
    CourseIndex open(Path index) throws IndexException;
  }

  private final Console console;
  private final Builder builder;
  private final Course course;
  private final Path index;
  private final Opening opening;

  private IndexOpener(Console console, CourseTarget target, Opening opening) {
    this.console = console;
    this.builder = new Builder(console);
    this.course = target.course();
    this.index = target.index();
    this.opening = opening;
  }

  /** Opens a course's index, as it is after a look at the course. */
  public static CourseIndex open(Console console, CourseTarget target, Opening opening)
      throws IndexException, IOException {
    return new IndexOpener(console, target, opening).open();
  }

  /** Makes sure of an index that a server can begin with; it looks at the course by itself. */
  public static void prepare(Console console, CourseTarget target)
      throws IndexException, IOException {
    IndexOpener opener = new IndexOpener(console, target, CourseIndex::open);
    String settings;
    try (CourseIndex opened = opener.openOrBuild()) {
      settings = opened.info().settings();
    }
    if (!settings.equals(target.course().settingsSource())) {
      opener.builder.build(target.course(), target.index());
    }
  }

  private CourseIndex open() throws IndexException, IOException {
    CourseIndex opened = openOrBuild();
    try {
      return isRefreshed(opened) ? reopened(opened) : opened;
    } catch (Throwable e) {
      opened.close();
      throw e;
    }
  }

  private CourseIndex openOrBuild() throws IndexException, IOException {
    CourseIndex opened;
    try {
      opened = opening.open(index);
    } catch (IndexException e) {
      switch (e.kind()) {
        case MISSING -> builder.buildMissing(course, index);
        case OUTDATED, DAMAGED -> builder.build(course, index); // which says why
        case OTHER_COURSE, LOCKED, UNWRITABLE -> throw e;
      }
      return opening.open(index);
    }
    try {
      opened.info().binding().require(course, index);
      return opened;
    } catch (Throwable e) {
      opened.close();
      throw e;
    }
  }

  private CourseIndex reopened(CourseIndex before) throws IndexException, IOException {
    CourseIndex now = opening.open(index);
    before.close();
    return now;
  }

  /** Looks at the course and reads what has changed, unless that is much or cannot be done now. */
  private boolean isRefreshed(CourseIndex opened) throws InterruptedIOException {
    Freshness look = Freshness.of(course, opened);
    if (look.isFresh()) {
      return false;
    }
    String what = look.what(opened.info());
    if (look.unseen() != null || look.isEmptied()) {
      tell(what + "; the answer is from that index");
      return false;
    } else if (look.changes() > MOST_REFRESHED) {
      tell(what + "; the answer is from that index, and 'haru index' brings it up to date");
      return false;
    }
    try {
      builder.build(course, index);
      return true;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IndexException | IOException e) {
      tell(what + "; the answer is from that index: " + ErrorReporter.sentence(e));
      return false;
    }
  }

  private void tell(String note) {
    console.note(Style.printable(Character.toUpperCase(note.charAt(0)) + note.substring(1) + "."));
  }
}
