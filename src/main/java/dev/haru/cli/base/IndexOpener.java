package dev.haru.cli.base;

import dev.haru.course.Course;
import dev.haru.index.CourseIndex;
import dev.haru.index.directory.IndexException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;

/**
 * Opens the index for a query: a missing index is built and a stale one refreshed; the index of
 * another course is neither queried nor changed.
 */
public final class IndexOpener {

  /** Reading more files would delay the answer too long. */
  private static final int MOST_REFRESHED = 50;

  /** A way to open an index: for one search or for many. */
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

  /** Opens a course's index, brought up to date first if few lessons have changed. */
  public static CourseIndex open(Console console, CourseTarget target, Opening opening)
      throws IndexException, IOException {
    return new IndexOpener(console, target, opening).open();
  }

  /** Ensures that there is an index for a server to start with; the server updates it later. */
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
        case OUTDATED, DAMAGED -> builder.build(course, index); // which reports why
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

  /** Updates the index if few lessons have changed; returns whether it was updated. */
  private boolean isRefreshed(CourseIndex opened) throws InterruptedIOException {
    Freshness look = Freshness.of(course, opened);
    if (look.isFresh()) {
      return false;
    }
    String what = look.what(opened.info());
    if (look.unseen() != null || look.isEmptied()) {
      tell(what + "; this answer comes from that index");
      return false;
    } else if (look.changes() > MOST_REFRESHED) {
      tell(what + "; this answer comes from that index; 'haru index' updates it");
      return false;
    }
    try {
      builder.build(course, index);
      return true;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IndexException | IOException e) {
      tell(what + "; this answer comes from that index: " + ErrorReporter.sentence(e));
      return false;
    }
  }

  private void tell(String note) {
    console.note(Style.printable(Character.toUpperCase(note.charAt(0)) + note.substring(1) + "."));
  }
}
