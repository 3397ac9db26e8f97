package dev.haru.search.packed;

import dev.haru.search.rank.DuplicateGroups;
import dev.haru.search.rank.LessonOrdinals;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.rank.SectionDates;
import dev.haru.search.rank.SectionPlaces;
import dev.haru.search.rank.TranslationGroups;
import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file that is read first: everything about a course that does not depend on the query.
 *
 * @param generation the number of the generation
 * @param languages the canonical languages, the course's first language first
 * @param analyzerGroups the analyzer groups of its fields
 * @param glossary the course's own equivalents of words
 * @param ranking the numbers of the ranking
 * @param fields the fields by their names
 * @param links how links are written
 * @param lessons the lessons in the order of their sections
 * @param sections the sections, lesson by lesson
 * @param lexicon the name of the file with all words that a query may mean
 * @param tables the tables' directories
 */
public record PackedCourse(
    long generation,
    List<String> languages,
    List<String> analyzerGroups,
    Map<String, List<String>> glossary,
    Map<String, Float> ranking,
    Map<String, PackedField> fields,
    LessonLinks links,
    List<PackedLesson> lessons,
    List<PackedSection> sections,
    String lexicon,
    Map<TableGroup, PackedDirectory> tables) {

  /** The version of all formats in this package; another one is not read. */
  public static final int VERSION = 2;

  /**
   * A lesson.
   *
   * @param path its path below the course's directory
   * @param language its canonical language
   * @param year its year, or 0
   * @param day its day, or {@link SectionDates#NO_DAY}
   * @param sections the number of its sections
   */
  public record PackedLesson(String path, String language, int year, int day, int sections) {}

  /**
   * A section.
   *
   * @param group the number of its translation group, counted in the order of their first sections
   * @param duplicate the first section with the same text, or {@link DuplicateGroups#NONE}
   * @param tokens the number of tokens in its prose and code
   * @param linkTokens the number of tokens in its lists of links
   * @param line the line of its heading, or 0
   */
  public record PackedSection(int group, int duplicate, int tokens, int linkTokens, int line) {}

  /** Writes the course. */
  public byte[] toBytes() {
    ByteOutput out = new ByteOutput();
    out.writeInt(VERSION);
    out.writeText(Long.toString(generation));
    out.writeTexts(languages);
    out.writeTexts(analyzerGroups);
    out.writeInt(glossary.size());
    new TreeMap<>(glossary)
        .forEach((word, others) -> {
          out.writeText(word);
          out.writeTexts(others);
        });
    out.writeInt(ranking.size());
    new TreeMap<>(ranking)
        .forEach((name, number) -> {
          out.writeText(name);
          out.writeInt(Float.floatToIntBits(number));
        });
    out.writeInt(fields.size());
    fields.forEach((name, field) -> {
      out.writeText(name);
      out.writeInt(field.number());
      out.writeInt(field.sections());
      out.writeInt(Float.floatToIntBits(field.averageLength()));
      out.writeText(field.lengths().name());
      out.writeInt(field.hasPositions() ? 1 : 0);
    });
    out.writeText(links.start());
    out.writeText(lexicon);
    for (TableGroup group : TableGroup.values()) {
      tables.getOrDefault(group, PackedDirectory.EMPTY).write(out);
    }
    out.writeInt(lessons.size());
    for (PackedLesson each : lessons) {
      out.writeText(each.path());
      out.writeInt(languages.indexOf(each.language()));
      out.writeInt(each.year());
      out.writeInt(each.day() + 1);
      out.writeInt(each.sections());
    }
    out.writeInt(sections.size());
    int groups = 0;
    for (PackedSection each : sections) {
      out.writeInt(groups - each.group());
      groups = Math.max(groups, each.group() + 1);
    }
    for (int i = 0; i < sections.size(); i++) {
      int duplicate = sections.get(i).duplicate();
      out.writeInt(duplicate == DuplicateGroups.NONE ? 0 : i - duplicate + 1);
    }
    sections.forEach(each -> out.writeInt(each.tokens()));
    sections.forEach(each -> out.writeInt(each.linkTokens()));
    int line = 0;
    for (PackedSection each : sections) {
      out.writeSigned(each.line() - line);
      line = each.line();
    }
    return out.toBytes();
  }

  /**
   * Reads a course.
   *
   * @throws IllegalArgumentException if it has another version
   */
  public static PackedCourse read(byte[] bytes) {
    ByteInput in = new ByteInput(bytes);
    int version = in.readInt();
    if (version != VERSION) {
      throw new IllegalArgumentException("the index has the format " + version);
    }
    long generation = Long.parseLong(in.readText());
    List<String> languages = in.readTexts();
    List<String> analyzerGroups = in.readTexts();
    Map<String, List<String>> glossary = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      glossary.put(in.readText(), in.readTexts());
    }
    Map<String, Float> ranking = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      ranking.put(in.readText(), Float.intBitsToFloat(in.readInt()));
    }
    Map<String, PackedField> fields = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      fields.put(in.readText(), readField(in));
    }
    LessonLinks links = new LessonLinks(in.readText());
    String lexicon = in.readText();
    Map<TableGroup, PackedDirectory> tables = new EnumMap<>(TableGroup.class);
    for (TableGroup group : TableGroup.values()) {
      tables.put(group, PackedDirectory.read(in));
    }
    List<PackedLesson> lessons = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      lessons.add(
          new PackedLesson(
              in.readText(),
              languages.get(in.readInt()),
              in.readInt(),
              in.readInt() - 1,
              in.readInt()));
    }
    return new PackedCourse(
        generation,
        languages,
        analyzerGroups,
        glossary,
        ranking,
        fields,
        links,
        lessons,
        readSections(in),
        lexicon,
        tables);
  }

  private static PackedField readField(ByteInput in) {
    int number = in.readInt();
    int sections = in.readInt();
    float averageLength = Float.intBitsToFloat(in.readInt());
    FieldLengths lengths = FieldLengths.valueOf(in.readText());
    return new PackedField(number, sections, averageLength, lengths, in.readInt() == 1);
  }

  private static List<PackedSection> readSections(ByteInput in) {
    int count = in.readInt();
    int[] group = new int[count];
    int groups = 0;
    for (int i = 0; i < count; i++) {
      group[i] = groups - in.readInt();
      groups = Math.max(groups, group[i] + 1);
    }
    int[] duplicate = new int[count];
    for (int i = 0; i < count; i++) {
      int back = in.readInt();
      duplicate[i] = back == 0 ? DuplicateGroups.NONE : i - back + 1;
    }
    int[] tokens = readInts(in, count);
    int[] linkTokens = readInts(in, count);
    List<PackedSection> sections = new ArrayList<>(count);
    int line = 0;
    for (int i = 0; i < count; i++) {
      line += in.readSigned();
      sections.add(new PackedSection(group[i], duplicate[i], tokens[i], linkTokens[i], line));
    }
    return sections;
  }

  private static int[] readInts(ByteInput in, int count) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = in.readInt();
    }
    return numbers;
  }

  /** Returns a table, whose blocks are in files. */
  BlockTable table(PackedTable table, PackedFiles files) {
    return new BlockTable(
        files, table.suffix(), tables.getOrDefault(table.group(), PackedDirectory.EMPTY));
  }

  /**
   * Returns the postings.
   *
   * @param terms the table of {@link TermRow}s
   */
  PostingsFiles postings(BlockTable terms, PackedFiles files) {
    List<PackedField> byNumber =
        fields.values().stream().sorted(Comparator.comparingInt(PackedField::number)).toList();
    return new PostingsFiles(files, terms, byNumber, section -> sections.get(section).tokens());
  }

  /** Returns the columns that ranking needs. */
  public SectionColumns columns() {
    int count = sections.size();
    int[] groupOf = new int[count];
    int groups = 0;
    int[] duplicateOf = new int[count];
    int[] tokens = new int[count];
    int[] linkTokens = new int[count];
    for (int i = 0; i < count; i++) {
      PackedSection each = sections.get(i);
      groupOf[i] = each.group();
      groups = Math.max(groups, each.group() + 1);
      duplicateOf[i] = each.duplicate();
      tokens[i] = each.tokens();
      linkTokens[i] = each.linkTokens();
    }
    List<String> sorted = languages.stream().sorted().toList();
    int[] lessonOf = new int[count];
    short[] languageOf = new short[count];
    short[] yearOf = new short[count];
    short[] dayOf = new short[count];
    int section = 0;
    for (int lesson = 0; lesson < lessons.size(); lesson++) {
      PackedLesson each = lessons.get(lesson);
      for (int left = each.sections(); left > 0; left--) {
        lessonOf[section] = lesson;
        languageOf[section] = (short) sorted.indexOf(each.language());
        yearOf[section] = (short) each.year();
        dayOf[section] = (short) each.day();
        section++;
      }
    }
    return new SectionColumns(
        count,
        new TranslationGroups(groupOf, groups, languageOf, sorted.toArray(String[]::new)),
        new LessonOrdinals(lessonOf, tokens, linkTokens, lessons.size()),
        new DuplicateGroups(duplicateOf),
        new SectionDates(yearOf, dayOf),
        new SectionPlaces() {
          @Override
          public String path(int number) {
            return lessons.get(lessonOf[number]).path();
          }

          @Override
          public long line(int number) {
            return sections.get(number).line();
          }
        });
  }
}
