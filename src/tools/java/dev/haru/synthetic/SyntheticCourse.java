package dev.haru.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** A synthetic course of a given number of sections, in all editions together. */
public final class SyntheticCourse {

  /** The share of lessons with a Korean edition. */
  private static final double TRANSLATED = 0.39;

  private static final int MOST_SECTIONS = 24;
  private static final int FIRST_YEAR = 2000;

  private SyntheticCourse() {}

  /**
   * A course that was written.
   *
   * @param lessons the number of files
   * @param sections the number of sections in all files
   * @param bytes the size of all files
   * @param translated the path of an English lesson from the middle that has a Korean edition, or
   *     nothing
   */
  public record Written(int lessons, int sections, long bytes, String translated) {}

  /**
   * Writes a course; equal arguments give equal bytes.
   *
   * @param sections the number of sections, at least 1
   * @param directory the course's directory, created if it does not exist
   * @param seed distinguishes courses of the same size
   */
  public static Written write(int sections, Path directory, long seed) throws IOException {
    MadeUpWords words = new MadeUpWords(seed);
    SplittableRandom random = new SplittableRandom(seed);
    int daysOfYear = Math.max(90, sections / 700 + 1); // so that a hundred years are enough
    int files = 0;
    int written = 0;
    long bytes = 0;
    String translated = "";
    for (int lesson = 0; written < sections; lesson++) {
      Draw draw = new Draw(random.split());
      int left = sections - written;
      int own = Math.min(left, draw.logNormal(1.33, 0.91, MOST_SECTIONS));
      boolean both = draw.chance(TRANSLATED) && 2 * own <= left;
      SyntheticLesson text = new SyntheticLesson(words, draw);
      for (int section = 0; section < own; section++) {
        text.addSection(section == 0 ? 1 : draw.chance(0.84) ? 2 : 3);
      }
      int year = FIRST_YEAR + lesson / daysOfYear;
      String name = String.format(Locale.ROOT, "Days/day%02d.md", lesson % daysOfYear + 1);
      bytes += write(directory.resolve(year + "/" + name), text.english());
      if (both) {
        bytes += write(directory.resolve(year + "/ko/" + name), text.korean());
        translated = written <= sections / 2 ? year + "/" + name : translated;
      }
      files += both ? 2 : 1;
      written += both ? 2 * own : own;
    }
    return new Written(files, written, bytes, translated);
  }

  private static long write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.size(file);
  }
}
