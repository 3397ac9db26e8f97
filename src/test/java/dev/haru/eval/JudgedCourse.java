package dev.haru.eval;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** haru's own course with its judged queries. */
public final class JudgedCourse {

  /** The course. */
  public static final Path CONTENT = Path.of("content");

  private static final Path FILES = Path.of("src/eval/content");

  /** The file of the {@link RelevanceBaseline}. */
  public static final Path BASELINE = FILES.resolve("baseline.tsv");

  private final List<JudgedQuery> queries;
  private final List<JudgedSection> sections;
  private final Map<String, String> languages = new HashMap<>();
  private final Map<String, String> headings = new HashMap<>();

  private JudgedCourse(List<JudgedQuery> queries, List<JudgedSection> sections) {
    this.queries = queries;
    this.sections = sections;
  }

  /** Reads the course and its files. */
  public static JudgedCourse read() throws Exception {
    JudgedCourse judged =
        new JudgedCourse(
            JudgedQuery.read(FILES.resolve("queries.tsv")),
            JudgedSection.read(FILES.resolve("judgements.tsv")));
    Course course = Course.open(List.of(CONTENT));
    for (LessonFile file : course.files().files()) {
      Lesson lesson = course.read(file).lesson();
      for (Section section : lesson.sections()) {
        String place = lesson.path() + ":" + section.line();
        judged.languages.put(place, lesson.lang());
        judged.headings.put(place, section.heading());
      }
    }
    return judged;
  }

  /** Returns the queries. */
  public List<JudgedQuery> queries() {
    return queries;
  }

  List<JudgedSection> sections() {
    return sections;
  }

  /** Returns the headings of the course by their {@code path:line}. */
  Map<String, String> headings() {
    return headings;
  }

  /**
   * Returns the judgements of each query: those of its topic, and of their translations, in the
   * languages of the query.
   *
   * @param translations the names of a section and its translations, by the name of each
   * @param file the file to write them to, in TREC's format
   */
  public Qrels qrels(Map<String, Set<String>> translations, Path file) throws Exception {
    List<String> lines = new ArrayList<>();
    for (JudgedQuery query : queries) {
      for (JudgedSection section : sections) {
        if (section.topic().equals(QueryId.of(query.id()).topic())) {
          for (String place : new TreeSet<>(translations.get(section.place()))) {
            if (query.lang() == null || query.lang().equals(languages.get(place))) {
              lines.add(query.id() + " 0 " + place + " " + section.grade());
            }
          }
        }
      }
    }
    return Qrels.read(Files.write(file, lines));
  }

  /** Returns the nDCG@10 of each query by its id. */
  Map<String, Double> measure(Evaluation evaluation, Qrels qrels) throws IOException {
    Map<String, Double> measured = new HashMap<>();
    for (JudgedQuery query : queries) {
      Evaluation.Summary one = evaluation.evaluate(List.of(query), qrels, new StringBuilder());
      measured.put(query.id(), one.ndcg());
    }
    return measured;
  }
}
