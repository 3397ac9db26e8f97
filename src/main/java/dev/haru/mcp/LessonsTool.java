package dev.haru.mcp;

import dev.haru.search.Filters;
import dev.haru.search.LessonsRequest;
import dev.haru.search.LessonsResponse;
import dev.haru.search.ListedLesson;
import dev.haru.search.ListedYear;
import dev.haru.search.SearchRequest;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The tool {@code lessons}. */
final class LessonsTool implements CourseTool {

  /** About what fits on a few pages. */
  private static final int USUAL = 100;

  private static final Map<String, Object> INPUT =
      Schemas.object(
          new Members()
              .with("year", Schemas.number("Only lessons of this year, such as 2024."))
              .with(
                  "language",
                  Schemas.text(
                      "Only lessons in this language, with their paths in it: a code or a name,"
                          + " such as ko or Korean."))
              .with(
                  "limit",
                  Schemas.number(
                      "How many lessons; usually " + USUAL + ".", 1, LessonsRequest.MAX_LIMIT))
              .with(
                  "offset",
                  Schemas.number("How many lessons to skip.", 0, SearchRequest.MAX_OFFSET)));

  private static final Map<String, Object> LESSON =
      Schemas.object(
          new Members()
              .with("day", Schemas.number("Its day."))
              .with("title", Schemas.text("Its title."))
              .with("path", Schemas.text("Its path, for 'show'."))
              .with("language", Schemas.text("The code of its language."))
              .with(
                  "otherLanguages",
                  Schemas.list(
                      "The codes of the other languages that it is in.", Map.of("type", "string"))),
          "title",
          "path",
          "language",
          "otherLanguages");

  private static final Map<String, Object> YEAR =
      Schemas.object(
          new Members()
              .with("year", Schemas.number("The year; absent for lessons without one."))
              .with("lessons", Schemas.list("Its lessons, by day.", LESSON)),
          "lessons");

  private static final Map<String, Object> OUTPUT =
      Schemas.object(
          new Members()
              .with("course", Schemas.text("The course's name."))
              .with("total", Schemas.number("The number of lessons; translations count once."))
              .with("lessonsOfLanguages", Schemas.counts("The number of lessons by language."))
              .with("lessonsOfYears", Schemas.counts("The number of lessons by year."))
              .with("years", Schemas.list("The years, the newest first.", YEAR))
              .with("next", Schemas.number("The offset of the next lessons, if there are more.")),
          "course",
          "total",
          "lessonsOfLanguages",
          "lessonsOfYears",
          "years");

  @Override
  public Description description() {
    return new Description(
        "lessons",
        "List the lessons",
        "Lists the course's lessons: years, days and titles, with the path that 'show' takes. A"
            + " lesson and its translations are one. Also says which languages and years there"
            + " are.",
        INPUT,
        OUTPUT);
  }

  @Override
  public Result call(ToolArguments arguments, AskedCourse course) throws Exception {
    Filters filters =
        CourseFilters.of(arguments.text("language"), arguments.number("year"), null, course);
    LessonsRequest request =
        new LessonsRequest(
            filters, arguments.number("limit", USUAL), arguments.number("offset", 0));
    LessonsResponse response = course.lessons(request);
    if (response.total() == 0) {
      throw none(filters, course);
    }
    List<ListedYear> years = ListedYear.of(response.lessons());
    Integer next =
        request.offset() + response.lessons().size() < response.total()
                && !response.lessons().isEmpty()
            ? Integer.valueOf(request.offset() + response.lessons().size())
            : null;
    return new Result(
        text(course.name(), response, years, next),
        structured(course.name(), response, years, next));
  }

  /** Returns the failure of a course without such lessons, which says which years it has. */
  private static ToolFailure none(Filters filters, AskedCourse course) throws Exception {
    LessonsResponse all = course.lessons(new LessonsRequest(Filters.NONE, 1, 0));
    if (filters.equals(Filters.NONE) || all.total() == 0) {
      return new ToolFailure("the course has no lessons with text");
    }
    String years =
        all.years().isEmpty()
            ? "its lessons have no year"
            : "its years are " + String.join(", ", keys(all.years()));
    return new ToolFailure("no lesson has this year and language; " + years);
  }

  private static List<String> keys(Map<?, Integer> counts) {
    return counts.keySet().stream().map(Object::toString).toList();
  }

  private static Map<String, Object> structured(
      String course, LessonsResponse response, List<ListedYear> years, @Nullable Integer next) {
    return new Members()
        .with("course", course)
        .with("total", response.total())
        .with("lessonsOfLanguages", response.languages())
        .with("lessonsOfYears", response.years())
        .with(
            "years",
            years.stream()
                .map(year ->
                    new Members()
                        .with("year", year.year())
                        .with("lessons", year.lessons().stream().map(LessonsTool::lesson).toList())
                        .object())
                .toList())
        .with("next", next)
        .object();
  }

  private static Map<String, Object> lesson(ListedLesson lesson) {
    return new Members()
        .with("day", lesson.day())
        .with("title", lesson.title())
        .with("path", lesson.path())
        .with("language", lesson.lang())
        .with("otherLanguages", others(lesson))
        .object();
  }

  private static List<String> others(ListedLesson lesson) {
    return lesson.editions().stream().map(ListedLesson.Edition::lang).toList();
  }

  private static String text(
      String course, LessonsResponse response, List<ListedYear> years, @Nullable Integer next) {
    StringJoiner text = new StringJoiner("\n");
    text.add(
        String.join(
            "",
            course + ": " + response.total(),
            response.total() == 1 ? " lesson" : " lessons",
            "; by language: " + counts(response.languages()),
            response.years().isEmpty() ? "" : "; by year: " + counts(response.years())));
    for (ListedYear year : years) {
      text.add("").add(year.year() == null ? "Without a year" : year.year().toString());
      for (ListedLesson each : year.lessons()) {
        String day = each.day() == null ? "" : "day " + each.day() + ": ";
        String others = others(each).isEmpty() ? "" : ", " + String.join(", ", others(each));
        text.add(
            String.join(
                "", "- " + day + each.title(), " | " + each.path(), " | " + each.lang() + others));
      }
    }
    if (next != null) {
      text.add("").add("More with offset " + next + ", or fewer with year or language.");
    }
    return text.toString();
  }

  private static String counts(Map<?, Integer> counts) {
    StringJoiner text = new StringJoiner(", ");
    counts.forEach((name, count) -> text.add(name + " " + count));
    return text.toString();
  }
}
