package dev.haru.search.packed;

import dev.haru.index.AnchoredLink;
import dev.haru.index.offsets.TokenOffsets;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.engine.StoredText;
import dev.haru.search.rank.SectionDates;
import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.util.ArrayList;
import java.util.List;

/** The stored sections. */
public final class PackedSections {

  private static final int DIGITS = 7;

  /** A row of empty texts, for a section whose file is not there yet. */
  private static final byte[] UNKNOWN = new byte[8];

  private final PackedFiles files;
  private final PackedCourse course;
  private final int[] lessonOf;
  private final BlockTable rows;

  PackedSections(PackedFiles files, PackedCourse course, BlockTable rows) {
    this.files = files;
    this.course = course;
    this.rows = rows;
    this.lessonOf = new int[course.sections().size()];
    int section = 0;
    for (int lesson = 0; lesson < course.lessons().size(); lesson++) {
      for (int left = course.lessons().get(lesson).sections(); left > 0; left--) {
        lessonOf[section++] = lesson;
      }
    }
  }

  /** Returns the key of a section: keys are in the order of the numbers. */
  public static String key(int section) {
    String number = Integer.toString(section);
    return "0".repeat(Math.max(0, DIGITS - number.length())) + number;
  }

  /**
   * Writes a section.
   *
   * @param links how links are written
   * @param places the written {@link TokenOffsets} of the text
   * @param headingPlaces those of the heading
   */
  public static byte[] toBytes(
      StoredSection section, LessonLinks links, byte[] places, byte[] headingPlaces) {
    ByteOutput out = new ByteOutput();
    out.writeText(section.title());
    out.writeTexts(section.breadcrumb());
    out.writeText(section.heading().text());
    out.writeText(section.anchor());
    out.writeText(links.brief(link(section), section.path()));
    out.writeText(section.text().text());
    out.writeBlock(places);
    out.writeBlock(headingPlaces);
    return out.toBytes();
  }

  /** Returns the link to a section, without its anchor at the end. */
  public static String link(StoredSection section) {
    return AnchoredLink.brief(section.url(), section.anchor());
  }

  /** Returns a section; its text is read on first use. */
  StoredSection of(int section) {
    ByteInput in = row(section);
    PackedCourse.PackedLesson lesson = course.lessons().get(lessonOf[section]);
    String title = in.readText();
    List<String> breadcrumb = new ArrayList<>(in.readTexts());
    String heading = in.readText();
    String anchor = in.readText();
    String link = course.links().whole(in.readText(), lesson.path());
    int text = in.offset();
    return new StoredSection(
        lesson.path(),
        course.sections().get(section).line(),
        anchor,
        AnchoredLink.whole(link, anchor),
        lesson.language(),
        lesson.year() == 0 ? null : lesson.year(),
        lesson.day() == SectionDates.NO_DAY ? null : lesson.day(),
        title,
        new StoredText(heading, () -> headingOffsets(in.at(text), heading)),
        breadcrumb,
        new StoredText(() -> in.at(text).readText(), () -> textOffsets(in.at(text))));
  }

  private ByteInput row(int section) {
    ByteInput row = rows.get(key(section));
    if (row != null) {
      return row;
    }
    if (files.isScouting()) {
      return new ByteInput(UNKNOWN);
    }
    throw new IllegalStateException("there is no section " + section);
  }

  private static TokenOffsets textOffsets(ByteInput row) {
    return TokenOffsets.read(row.readText(), row.readBlock());
  }

  private static TokenOffsets headingOffsets(ByteInput row, String heading) {
    row.readBlock();
    row.readBlock();
    return TokenOffsets.read(heading, row.readBlock());
  }
}
