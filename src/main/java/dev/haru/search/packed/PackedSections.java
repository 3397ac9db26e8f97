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

/** The stored sections: heads and, in a table of their own because they are larger, texts. */
public final class PackedSections {

  private static final int DIGITS = 7;

  /** A row of empty texts, for a section whose file is not there yet. */
  private static final byte[] UNKNOWN = new byte[5];

  private final PackedFiles files;
  private final PackedCourse course;
  private final int[] lessonOf;
  private final BlockTable heads;
  private final BlockTable texts;

  PackedSections(PackedFiles files, PackedCourse course, BlockTable heads, BlockTable texts) {
    this.files = files;
    this.course = course;
    this.heads = heads;
    this.texts = texts;
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

  /** Writes the head of a section. */
  public static byte[] head(StoredSection section) {
    ByteOutput out = new ByteOutput();
    out.writeText(section.title());
    out.writeTexts(section.breadcrumb());
    out.writeText(section.heading().text());
    out.writeText(section.anchor());
    out.writeText(AnchoredLink.brief(section.url(), section.anchor()));
    return out.toBytes();
  }

  /**
   * Writes the text of a section.
   *
   * @param places the written {@link TokenOffsets} of the text, and those of the heading
   */
  public static byte[] text(String text, byte[] places, byte[] headingPlaces) {
    ByteOutput out = new ByteOutput();
    out.writeText(text);
    out.writeBlock(places);
    out.writeBlock(headingPlaces);
    return out.toBytes();
  }

  /** Returns a section; its text is read on first use. */
  StoredSection of(int section) {
    ByteInput in = row(heads, section);
    PackedCourse.PackedLesson lesson = course.lessons().get(lessonOf[section]);
    String title = in.readText();
    List<String> breadcrumb = new ArrayList<>(in.readTexts());
    String heading = in.readText();
    String anchor = in.readText();
    return new StoredSection(
        lesson.path(),
        course.sections().get(section).line(),
        anchor,
        AnchoredLink.whole(in.readText(), anchor),
        lesson.language(),
        lesson.year() == 0 ? null : lesson.year(),
        lesson.day() == SectionDates.NO_DAY ? null : lesson.day(),
        title,
        new StoredText(heading, () -> headingOffsets(section, heading)),
        breadcrumb,
        new StoredText(() -> row(texts, section).readText(), () -> textOffsets(section)));
  }

  private ByteInput row(BlockTable table, int section) {
    ByteInput row = table.get(key(section));
    if (row != null) {
      return row;
    }
    if (files.isScouting()) {
      return new ByteInput(UNKNOWN);
    }
    throw new IllegalStateException("there is no section " + section);
  }

  private TokenOffsets textOffsets(int section) {
    ByteInput row = row(texts, section);
    return TokenOffsets.read(row.readText(), row.readBlock());
  }

  private TokenOffsets headingOffsets(int section, String heading) {
    ByteInput row = row(texts, section);
    row.readBlock();
    row.readBlock();
    return TokenOffsets.read(heading, row.readBlock());
  }
}
