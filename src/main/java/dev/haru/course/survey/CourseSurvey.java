package dev.haru.course.survey;

import dev.haru.course.Course;
import dev.haru.course.files.CourseFiles;
import dev.haru.course.files.Editions;
import dev.haru.course.files.LessonFile;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.LanguageSource;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the lessons of a course are read, for its maintainer: what is guessed, left out or taken for
 * text by mistake shows here before users find it. Not safe for use by several threads.
 */
public final class CourseSurvey {

  private final List<CourseProblem> problems;
  private final SyntaxLeft syntax = new SyntaxLeft();
  private final SortedMap<String, Integer> languages = new TreeMap<>();
  private final Places guessed = new Places();
  private final Places unpublished = new Places();
  private final Places alone = new Places();
  private final Places unusedIds = new Places();
  private long words;
  private long wordsOfCode;

  private CourseSurvey(List<CourseProblem> problems) {
    this.problems = new ArrayList<>(problems);
  }

  /**
   * Reads all lessons of a course.
   *
   * @throws IOException as {@link Course#source} does
   */
  public static CourseSurvey of(Course course, CourseFiles files) throws IOException {
    CourseSurvey survey = new CourseSurvey(files.problems());
    Map<LessonFile, Lesson> lessons = new HashMap<>();
    for (LessonFile file : files.files()) {
      LessonReader.Result read = course.read(file);
      survey.problems.addAll(read.problems());
      if (read.notes().isUnpublished()) {
        survey.unpublished.add(file.path().path(), 0);
      }
      if (read.lesson() != null && course.settings().indexes(read.lesson().lang())) {
        lessons.put(file, read.lesson());
        survey.add(read, read.lesson());
      }
    }
    survey.addLonely(Editions.group(files.files(), course.settings().usualLanguage()), lessons);
    return survey;
  }

  private void add(LessonReader.Result read, Lesson lesson) {
    languages.merge(lesson.lang(), 1, Integer::sum);
    if (lesson.languageSource() == LanguageSource.TEXT
        || lesson.languageSource() == LanguageSource.NOTHING) {
      guessed.add(lesson.path(), 0);
    }
    read.notes().unusedIds().forEach(line -> unusedIds.add(lesson.path(), line));
    syntax.add(lesson, read.notes().syntaxInCode());
    for (Section section : lesson.sections()) {
      for (Block block : section.blocks()) {
        long count = wordsIn(block.text());
        words += count;
        wordsOfCode += block.role() == BlockRole.CODE ? count : 0;
      }
    }
  }

  private static long wordsIn(String text) {
    long count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean isSpace = Character.isWhitespace(text.charAt(i));
      count += !isSpace && !inWord ? 1 : 0;
      inWord = !isSpace;
    }
    return count;
  }

  private void addLonely(List<List<LessonFile>> groups, Map<LessonFile, Lesson> lessons) {
    if (languages.size() < 2) {
      return;
    }
    for (List<LessonFile> group : groups) {
      List<Lesson> editions =
          group.stream().filter(lessons::containsKey).map(lessons::get).toList();
      if (editions.size() == 1) {
        alone.add(editions.get(0).path(), 0);
      }
    }
  }

  /** Returns the problems of listing and reading the course. */
  public List<CourseProblem> problems() {
    return problems;
  }

  /** Returns how many lessons are in each language. */
  public SortedMap<String, Integer> languages() {
    return languages;
  }

  /** Returns the lessons whose languages neither their paths nor their front matter name. */
  public Places guessed() {
    return guessed;
  }

  /** Returns the lessons that their front matter keeps out of the site's search. */
  public Places unpublished() {
    return unpublished;
  }

  /** Returns the lessons without a translation; none in a course of one language. */
  public Places alone() {
    return alone;
  }

  /** Returns the headings whose written ids do not become their anchors on the site. */
  public Places unusedIds() {
    return unusedIds;
  }

  /** Returns the marks of generators that are left in texts, each with its places. */
  public Map<String, Places> syntaxLeft() {
    return syntax.places();
  }

  /** Returns the share of words that are in blocks of code, 0 to 1. */
  public double shareOfCode() {
    return words == 0 ? 0 : (double) wordsOfCode / words;
  }
}
