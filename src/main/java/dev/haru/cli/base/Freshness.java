package dev.haru.cli.base;

import dev.haru.course.Course;
import dev.haru.index.CourseIndex;
import dev.haru.index.IndexInfo;
import dev.haru.index.build.CourseListing;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The changes to a course since its index was built, judged by the names, sizes and times of its
 * files.
 *
 * @param changes the number of files that were added, removed or written
 * @param isEmptied whether all lessons are gone, more likely because a disk is not mounted than
 *     because they were deleted
 * @param hasOtherSettings whether the settings differ from those of the index
 * @param unseen why the files could not be listed, or null
 */
public record Freshness(
    int changes, boolean isEmptied, boolean hasOtherSettings, @Nullable String unseen) {

  /** Compares a course's files with its index. */
  public static Freshness of(Course course, CourseIndex index) {
    IndexInfo info = index.info();
    boolean hasOtherSettings = !info.settings().equals(course.settingsSource());
    try {
      if (info.including() == 0 && course.fingerprint().equals(info.listing())) {
        return new Freshness(0, false, hasOtherSettings, null);
      }
      CourseListing now = CourseListing.of(course);
      boolean isEmptied = now.files().isEmpty() && info.lessons() > 0;
      return new Freshness(now.changesSince(index.groups()), isEmptied, hasOtherSettings, null);
    } catch (IOException e) {
      return new Freshness(0, false, hasOtherSettings, ErrorReporter.sentence(e));
    }
  }

  /** Returns whether the index is up to date. */
  public boolean isFresh() {
    return changes == 0 && !hasOtherSettings && unseen == null;
  }

  /** Returns what is stale, as the beginning of a sentence. */
  public String what(IndexInfo info) {
    String since = " since the index was built, " + info.built().truncatedTo(ChronoUnit.SECONDS);
    if (unseen != null) {
      return "the lessons cannot be listed: " + unseen;
    } else if (isEmptied) {
      return "all lessons are gone" + since;
    } else if (changes == 0) {
      return "the settings have changed" + since;
    }
    return changes == 1
        ? "a lesson may have changed" + since
        : String.format(Locale.ROOT, "%,d lessons may have changed%s", changes, since);
  }
}
