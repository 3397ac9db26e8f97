package dev.haru.tune;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.Block;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.search.Hit;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Counts the loanwords in Hangul, each asked of a course that has the Latin word, whose first hit
 * is a section with that word, written as one word or as several.
 */
public final class LoanwordsInField {

  /** What stands between the words of a name: linked list, linked-list, LinkedList. */
  private static final Pattern SEPARATORS = Pattern.compile("[\\s._/-]+");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private LoanwordsInField() {}

  /**
   * Runs the program.
   *
   * @param args the directory of the courses, a directory for their indexes, and a file with a
   *     course, a word in Hangul and the Latin word on each line, separated by tabs
   */
  public static void main(String[] args) throws Exception {
    Map<String, List<String[]>> byCourse = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(args[2]))) {
      String[] row = line.split("\t", -1);
      byCourse.computeIfAbsent(row[0], name -> new ArrayList<>()).add(row);
    }
    LoanwordsInField field = new LoanwordsInField();
    int found = 0;
    int all = 0;
    for (Map.Entry<String, List<String[]>> each : byCourse.entrySet()) {
      Path index = Path.of(args[1]).resolve(each.getKey());
      int first = field.first(Path.of(args[0]).resolve(each.getKey()), index, each.getValue());
      field.out.printf(
          Locale.ROOT, "%s: %d of %d first%n", each.getKey(), first, each.getValue().size());
      found += first;
      all += each.getValue().size();
    }
    field.out.printf(Locale.ROOT, "all: %d of %d first%n", found, all);
  }

  private int first(Path directory, Path indexDirectory, List<String[]> words) throws Exception {
    Course course = Course.open(List.of(directory), OutsideAccess.ANYTHING);
    Files.createDirectories(indexDirectory.getParent());
    Indexer.build(course, indexDirectory, Clock.systemUTC(), BuildListener.SILENT);
    Map<String, String> texts = texts(course);
    int first = 0;
    try (CourseIndex index = CourseIndex.open(indexDirectory);
        LuceneSearchEngine engine = new LuceneSearchEngine(index, course.settings().glossary())) {
      for (String[] row : words) {
        SearchResponse response = engine.search(SearchRequest.of(row[1]));
        boolean isFirst =
            !response.hits().isEmpty()
                && texts.getOrDefault(place(response.hits().get(0)), "").contains(closed(row[2]));
        first += isFirst ? 1 : 0;
        if (!isFirst) {
          String place = response.hits().isEmpty() ? "nothing" : place(response.hits().get(0));
          out.printf(
              Locale.ROOT,
              "  %s is not %s: %s %s%n",
              row[1],
              row[2],
              place,
              response.corrections());
        }
      }
    }
    return first;
  }

  /** Returns the sections' texts, in lower case and without separators, by their place. */
  private static Map<String, String> texts(Course course) throws Exception {
    Map<String, String> texts = new HashMap<>();
    for (LessonFile file : course.files().files()) {
      Lesson lesson = course.read(file).lesson();
      for (int i = 0; lesson != null && i < lesson.sections().size(); i++) {
        Section section = lesson.sections().get(i);
        StringBuilder text = new StringBuilder(lesson.title()).append('\n');
        text.append(section.heading());
        section.breadcrumb().forEach(above -> text.append('\n').append(above));
        for (Block block : section.blocks()) {
          text.append('\n').append(block.text());
        }
        section.urls().forEach(url -> text.append('\n').append(url));
        texts.put(lesson.path() + ":" + section.line(), closed(text.toString()));
      }
    }
    return texts;
  }

  private static String place(Hit hit) {
    return hit.path() + ":" + hit.line();
  }

  private static String closed(String text) {
    return SEPARATORS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
