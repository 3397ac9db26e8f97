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
 * How far a course has moved on since its index was built, as far as a look at the names, sizes and
 * times of its files tells.
 *
 * @param changes how many lessons' files were added, removed or written
 * @param isEmptied whether all lessons have gone, more often because a disk is not mounted than
 *     because the course was given up
 * @param hasOtherSettings whether its settings are not those of the index
 * @param unseen why the files could not be looked at, or null
 */
public record Freshness(
    int changes, boolean isEmptied, boolean hasOtherSettings, @Nullable String unseen) {

  /** Looks at a course's files. */
  public static Freshness of(Course course, CourseIndex index) {
    IndexInfo info = index.info();
    boolean hasOtherSettings = !info.settings().equals(course.settingsSource());
    try {
      if (course.fingerprint().equals(info.listing())) {
        return new Freshness(0, false, hasOtherSettings, null);
      }
      CourseListing now = CourseListing.of(course);
      boolean isEmptied = now.files().isEmpty() && info.lessons() > 0;
      return new Freshness(now.changesSince(index.groups()), isEmptied, hasOtherSettings, null);
    } catch (IOException e) {
      return new Freshness(0, false, hasOtherSettings, ErrorReporter.sentence(e));
    }
  }

  /** Returns whether the index holds what the course does. */
  public boolean isFresh() {
    return changes == 0 && !hasOtherSettings && unseen == null;
  }

  /** Returns what is stale, in words that a sentence can go on from. */
  public String what(IndexInfo info) {
    String since = " since the index was built, " + info.built().truncatedTo(ChronoUnit.SECONDS);
    if (unseen != null) {
      return "the lessons cannot be looked at: " + unseen;
    } else if (isEmptied) {
      return "all lessons have gone" + since;
    } else if (changes == 0) {
      return "the settings have changed" + since;
    }
    return changes == 1
        ? "a lesson may have changed" + since
        : String.format(Locale.ROOT, "%,d lessons may have changed%s", changes, since);
  }
}
